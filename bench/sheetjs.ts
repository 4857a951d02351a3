import { readFileSync } from 'node:fs';
import * as XLSX from '@e965/xlsx';

/** Child process: SheetJS merely parses the file. Prints `{ms, rssMb}`. */
const path = process.argv[2] ?? '';
const start = performance.now();
const book = XLSX.read(readFileSync(path), { dense: true });
const ms = performance.now() - start;
if (book.SheetNames.length === 0) throw new Error('nothing was read');
console.log(JSON.stringify({ ms, rssMb: process.resourceUsage().maxRSS / 1024 }));
