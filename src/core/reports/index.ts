export { reportsHandlers } from './handlers.ts';
export { writeTable, writeTables, type ReportTable } from './write-table.ts';
