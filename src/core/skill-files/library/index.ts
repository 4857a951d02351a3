export { readLibrarySheet } from './read-library.ts';
