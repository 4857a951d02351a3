import type { PackedReport, PartialReport } from './thread-messages.ts';

export const packReport = (report: PartialReport): PackedReport =>
  new TextEncoder().encode(JSON.stringify(report));

export const unpackReport = (packed: PackedReport): PartialReport =>
  JSON.parse(new TextDecoder().decode(packed)) as PartialReport;
