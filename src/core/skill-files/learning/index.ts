export { awardSteps } from './awards/read-awards.ts';
export { namesCourses } from './names-courses.ts';
export { catalogueSteps } from './catalogue/read-catalogue.ts';
