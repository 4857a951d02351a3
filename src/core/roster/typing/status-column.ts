import { headerKeys } from '../mapping/header-text.ts';
import { YES_MEANS_LEFT } from '../words/statuses.ts';

const keys = new Set(YES_MEANS_LEFT.split('|').map((header) => headerKeys(header).exact));

/** Whether *yes* in a column of this header means that the person is gone ("Attrition", "Terminated"). */
export const yesMeansLeft = (header: string): boolean => keys.has(headerKeys(header).exact);
