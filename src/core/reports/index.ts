export { reportsHandlers } from './handlers.ts';
export { writeTable, type ReportTable } from './write-table.ts';
