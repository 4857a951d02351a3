export { readRequirementSheet } from './read-requirements.ts';
