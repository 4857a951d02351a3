import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../types.ts';
import { factsWith, readBadge } from './index.ts';
import { assertion, bytesOf, credential, subject } from './testing/badges.ts';

const SAMPLES = resolve(import.meta.dirname, '../../../../../shared/samples/badges');
const read = (value: JsonObject): ReturnType<typeof readBadge> =>
  readBadge(bytesOf(value), 'badge.json');

describe('facts of Open Badges 3.0', () => {
  it.skipIf(!existsSync(SAMPLES))('are those of the complete example', () => {
    const badge = readBadge(readFileSync(join(SAMPLES, 'ob30/complete.json')), 'complete.json');
    expect(badge.facts).toMatchObject({
      name: '1EdTech University Degree',
      issuer: {
        id: 'https://1edtech.edu/issuers/565049',
        name: '1EdTech University',
        url: 'https://1edtech.edu',
        email: 'registrar@1edtech.edu',
      },
      recipient: { value: 'student@1edtech.edu', kind: 'emailAddress', hashed: false },
      issuedOn: '2010-01-01T00:00:00Z',
      expiresOn: '2030-01-01T00:00:00Z',
      workload: '36 credits',
      country: 'USA',
      grade: 'A; Mastered; Completed',
      achievement: 'https://1edtech.edu/achievements/degree',
      alignments: ['1EdTech University Degree (1EdTech University Program and Course Catalog)'],
      stated: 7,
      missing: [
        'Learning outcomes',
        'Level of the qualifications framework',
        'Form of participation',
        'Quality assurance',
      ],
    });
    expect(badge.recipients.map(({ kind, value }) => `${kind} ${value}`)).toEqual([
      'did did:example:ebfeb1f712ebc6f1c276e12ec21',
      'emailAddress student@1edtech.edu',
      'emailAddress somebody@gmail.com',
    ]);
  });

  it.each([
    ['what was reached, of what', [{ name: 'Exam', valueMax: '1000' }], ['912'], '912 of 1000'],
    ['a percentage', [{ name: 'Exam', resultType: 'Percent', valueMax: '100' }], [84], '84 %'],
    ['a letter', [{ name: 'Graded assignments and a written exam' }], ['B'], 'B'],
    ['parts by name', [{ name: 'Exam' }, { name: 'Project' }], ['B', 'A'], 'Exam: B; Project: A'],
    ['one part twice', [{ name: 'Exam' }, { name: 'Exam' }], ['B', 'A'], 'B; A'],
  ])('give the result alone: %s', (_, described, values, grade) => {
    const { facts } = read(
      credential({
        credentialSubject: subject(
          {
            result: values.map((value, at) => ({
              type: ['Result'],
              resultDescription: `urn:part:${at}`,
              value,
            })),
          },
          {
            resultDescription: described.map((one, at) => ({
              id: `urn:part:${at}`,
              type: ['ResultDescription'],
              resultType: 'Result',
              ...one,
            })),
          },
        ),
      }),
    );
    expect(facts.grade).toBe(grade);
  });

  it('take what issuers say under fields of their own, and nothing from prose', () => {
    const { facts } = read(
      credential({
        issuer: {
          id: 'https://issuer.example/profile',
          type: ['Profile'],
          name: 'Example College',
          address: { type: ['Address'], addressCountry: 'NL' },
        },
        credentialSubject: subject(
          {},
          {
            ECTS: 3,
            timeInvestment: 80,
            participationType: 'blended',
            assessmentType: 'Portfolio',
            learningOutcome: 'Reads data. EQF level 9.',
            qualityAssurance: 'NVAO',
            alignment: [
              {
                type: ['Alignment'],
                targetName: 'EQF 6',
                targetFramework: 'European Qualifications Framework',
                targetUrl: 'https://x.example/6',
              },
            ],
          },
        ),
      }),
    );
    expect(facts).toMatchObject({
      workload: '3 ECTS, 80 hours',
      level: 'EQF 6',
      participation: 'blended',
      assessment: 'Portfolio',
      learningOutcomes: 'Reads data. EQF level 9.',
      qualityAssurance: 'NVAO',
      stated: 11,
      missing: [],
    });
    expect(read(credential({ description: 'Worth 5 ECTS at EQF level 7.' })).facts).toMatchObject({
      workload: null,
      level: null,
    });
  });

  it('name the recipient by address where there is one, and know of all', () => {
    const badge = read(
      credential({
        credentialSubject: subject({
          id: 'did:key:z6Mk',
          identifier: [
            {
              type: 'IdentityObject',
              hashed: false,
              identityHash: 'Ana Silva',
              identityType: 'name',
            },
            {
              type: 'IdentityObject',
              hashed: true,
              identityHash: 'sha256$ab',
              identityType: 'emailAddress',
              salt: 's',
            },
          ],
        }),
      }),
    );
    expect(badge.facts.recipient).toEqual({
      value: 'sha256$ab',
      kind: 'emailAddress',
      hashed: true,
      name: 'Ana Silva',
    });
    expect(badge.recipients).toHaveLength(3);
    expect(read(credential()).recipients).toEqual([
      { value: 'ana.silva@northfield.example', kind: 'email', hashed: false, salt: null },
    ]);
  });

  it('choose English of several languages', () => {
    const name = [
      { '@value': 'Datenanalyse', '@language': 'de' },
      { '@value': 'Data analysis II', '@language': 'en-GB' },
    ];
    expect(read(credential({ credentialSubject: subject({}, { name }) })).facts.name).toBe(
      'Data analysis II',
    );
  });

  it('show a picture inside the credential only where it is one', () => {
    const dot =
      'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mOUMyqsBwACeQFChxlltgAAAABJRU5ErkJggg==';
    const image = (id: string): string | undefined =>
      read(credential({ image: { id, type: 'Image' } })).picture?.type;
    expect(image(dot)).toBe('image/png');
    expect(image('data:image/svg+xml,%3Csvg%2F%3E')).toBe('image/svg+xml');
    expect(image(dot.replace('image/png', 'image/jpeg'))).toBeUndefined();
    expect(image(dot.replace('image/png', 'text/html'))).toBeUndefined();
    expect(image('https://issuer.example/a.png')).toBeUndefined();
  });
});

describe('facts of Open Badges 2.0', () => {
  const badgeClass = {
    type: 'BadgeClass',
    id: 'https://issuer.example/badges/data-analysis.json',
    name: 'Data analysis',
    description: 'Reads and tests data.',
    image: 'https://issuer.example/badge.png',
    criteria: { narrative: 'Passed.' },
    issuer: 'https://issuer.example/profile.json',
    'extensions:ECTSExtension': { type: ['Extension', 'extensions:ECTSExtension'], ECTS: 2.5 },
    'extensions:EQFExtension': { type: ['Extension', 'extensions:EQFExtension'], EQF: 6 },
    'extensions:LearningOutcomeExtension': { type: ['Extension'], learningOutcome: 'Reads data.' },
  };
  const profile = {
    type: 'Issuer',
    id: 'https://issuer.example/profile.json',
    name: 'Example College',
    url: 'https://issuer.example',
    email: 'b@issuer.example',
  };

  it('come from the badge class inside, and from copies of what is named by address', () => {
    const inside = read(assertion({ badge: badgeClass }));
    expect(inside.facts).toMatchObject({
      name: 'Data analysis',
      workload: '2.5 ECTS',
      level: 'EQF level 6',
      learningOutcomes: 'Reads data.',
      issuer: { id: 'https://issuer.example/profile.json', name: null },
    });
    const byAddress = read(assertion());
    expect(byAddress.facts.name).toBe('data-analysis');
    const copies: Record<string, JsonObject> = {
      [badgeClass.id]: badgeClass,
      [profile.id]: profile,
    };
    expect(factsWith(byAddress, (url) => copies[url] ?? null)).toMatchObject({
      name: 'Data analysis',
      issuer: { name: 'Example College', email: 'b@issuer.example' },
      recipient: { value: 'ana.silva@northfield.example' },
      achievement: badgeClass.id,
    });
  });
});

describe('structure', () => {
  const message = (value: JsonObject): string => {
    try {
      return `read: ${read(value).warnings.join(' ')}`;
    } catch (error) {
      return error instanceof Error ? error.message : '';
    }
  };

  it('names the field that is missing or wrong', () => {
    const { validFrom: _, ...undated } = credential();
    expect(message(undated)).toBe('The field “validFrom” is missing.');
    expect(message(credential({ credentialSubject: subject({}, { criteria: null }) }))).toBe(
      'The field “credentialSubject.achievement.criteria” is missing.',
    );
    expect(message(credential({ validFrom: '01/03/2026' }))).toMatch(
      /“validFrom” must be a date and time/,
    );
    expect(message(credential({ validFrom: '2026-02-30T00:00:00Z' }))).toMatch(
      /“validFrom” must be/,
    );
    expect(message(credential({ name: { en: 'x' } }))).toMatch(/“name” must be text, but is \{/);
    expect(message(credential({ credentialSubject: [subject(), subject()] }))).toMatch(/list of 2/);
    expect(message(assertion({ recipient: { type: 'email', identity: 'x' } }))).toMatch(
      /“recipient.hashed” is missing/,
    );
    expect(message(assertion({ verification: { type: 'believed' } }))).toMatch(
      /“verification.type” must be “hosted”/,
    );
    expect(message(assertion({ issuedOn: 1_772_323_200 }))).toMatch(/“issuedOn” must be/);
  });

  it('bears what a reader can do with, and says so', () => {
    expect(message(credential({ validFrom: '2026-03-01' }))).toMatch(/^read: .*taken as of UTC/);
    expect(message(credential({ credentialSubject: [subject()] }))).toMatch(/^read: .*list of one/);
    expect(
      message(credential({ type: ['VerifiableCredential', 'OpenBadgeCredential', 'X'], extra: 1 })),
    ).toBe('read: ');
    expect(message(credential({ validUntil: '2025-01-01T00:00:00Z' }))).toBe(
      'read: The field “validUntil” is before “validFrom”.',
    );
    expect(message(credential({ name: 5 }))).toBe(
      'read: The field “name” is a number, where text is asked for.',
    );
    const evidence = [{ id: 'https://issuer.example/work', name: 'Work' }];
    expect(message(credential({ evidence }))).toBe(
      'read: The field “evidence[0].type” is missing; it should say “Evidence”.',
    );
    expect(message(credential({ image: 'https://issuer.example/a.png' }))).toBe('read: ');
  });

  it('knows what is no badge of a person', () => {
    expect(message({ '@context': 'https://w3id.org/openbadges/v2', type: 'Issuer' })).toMatch(
      /issuer’s profile/,
    );
    expect(message(assertion({ '@context': 'https://w3id.org/openbadges/v1' }))).toMatch(
      /Open Badges 1/,
    );
    expect(message(credential({ type: ['VerifiablePresentation'] }))).toMatch(/presentation/);
    expect(message({ a: 1 })).toMatch(/“@context” is missing/);
  });
});
