import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recipientVerdict, trustFrom, verifyBadge } from '../../src/core/badges/proof/index.ts';
import { factsWith, isObject, readBadge } from '../../src/core/badges/read/index.ts';
import { CREDENTIALS } from './credentials.ts';
import { rosters } from './rosters.ts';

const FOLDER = resolve(import.meta.dirname, '../../resources/sample/badges');
const TRUST = join(FOLDER, 'trust');
const DAY = '2026-09-30';
const TAKEN = '2026-09-28';

const names = readdirSync(FOLDER).filter((name) => name !== 'trust');
const read = (name: string): ReturnType<typeof readBadge> =>
  readBadge(readFileSync(join(FOLDER, name)), name);
const pinned = trustFrom(
  readdirSync(TRUST).map((name) => ({
    name,
    bytes: readFileSync(join(TRUST, name)),
    takenOn: TAKEN,
  })),
  TAKEN,
);
const nothing = { keys: [], documents: [], issuers: [] };

const mark = { pass: '+', fail: '-', unchecked: '?' } as const;

/** Verdicts on integrity, issuer, status and dates, as four signs. */
async function verdicts(name: string, trust: typeof pinned): Promise<string> {
  const { integrity, issuer, status, dates } = (await verifyBadge(read(name), trust, DAY)).verdicts;
  return [integrity, issuer, status, dates].map(({ result }) => mark[result]).join('');
}

/** With the sample's pins, and with nothing pinned. */
const EXPECTED: Readonly<Record<string, readonly [pinned: string, nothing: string]>> = {
  'statistics-foundations.json': ['++++', '+??+'],
  'optical-metrology.png': ['++++', '+??+'],
  'machine-learning.json': ['++-+', '+??+'],
  'strategic-buyer.png': ['++++', '???+'],
  'customs-practitioner.jws': ['+++-', '???-'],
  'cloud-solutions-architect.jwt': ['++++', '???+'],
  'container-operations.svg': ['++++', '???+'],
  'coaching-at-work.svg': ['+?++', '+?++'],
  'ai-literacy.json': ['+?++', '+?++'],
  'electrical-safety.json': ['-??+', '-??+'],
  'calibration-technician.png': ['+++-', '+?+-'],
  'internal-auditor.json': ['???+', '???+'],
};

describe('the badges of the sample company', () => {
  it('are twelve, each of somebody who is there and has an address', () => {
    expect(names.toSorted()).toEqual(Object.keys(EXPECTED).toSorted());
    const staff = rosters().september.filter(({ left, email }) => left === null && email !== '');
    const holders = names.map((name) =>
      staff.filter(({ first, email }) => {
        const who = { name: first, emails: [email] };
        return recipientVerdict(read(name).recipients, who).result === 'pass';
      }),
    );
    expect(holders.map(({ length }) => length)).toEqual(names.map(() => 1));
    expect(new Set(holders.flat()).size).toBe(names.length);
  });

  it.each(Object.entries(EXPECTED))('%s: %s', async (name, [withPins, without]) => {
    expect([await verdicts(name, pinned), await verdicts(name, nothing)]).toEqual([
      withPins,
      without,
    ]);
  });

  it('are named as the catalogue is, and have a picture', () => {
    const copies = new Map(pinned.documents.map(({ url, content }) => [url, content]));
    for (const name of names) {
      const badge = read(name);
      const facts = factsWith(badge, (url) => {
        const copy = copies.get(url);
        return isObject(copy) ? copy : null;
      });
      expect(CREDENTIALS.map(({ title }) => title)).toContain(facts.name);
      expect(badge.picture?.type).toMatch(/^image\/(png|svg)/);
    }
  });
});
