export { exportMatrixHandlers } from './export-matrix/index.ts';
export { skillFilesHandlers } from './handlers.ts';
export { importSkillFile, type ImportSkillFileOptions } from './import-file.ts';
export { kindScores, type KindScores } from './kind-scores.ts';
export { startSkillFile } from './start-file.ts';
export { namesCourses } from './learning/index.ts';
