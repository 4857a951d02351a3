import { unsupported, type Refusal } from '../refusal.ts';

/** For display: an address as it stands in a file, cut to a bearable length, without what could pass for markup or a line. */
const shown = (url: string): string => {
  const plain = url.replaceAll(/[\p{C}\s<>"]+/gu, ' ').trim();
  return plain.length > 120 ? `${plain.slice(0, 119)}…` : plain;
};

export const onlyALink = (url: string): Refusal =>
  unsupported(
    `The file holds only a link to the badge (${shown(url)}), not the badge itself.`,
    'Open the link in a browser, save what it shows as a .json file, and use that: this program fetches nothing.',
  );
