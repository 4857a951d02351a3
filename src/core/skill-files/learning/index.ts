export { awardSteps } from './awards/read-awards.ts';
export { catalogueSteps } from './catalogue/read-catalogue.ts';
