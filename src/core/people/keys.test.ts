import { describe, expect, it } from 'vitest';
import { foldKey, searchKey } from './keys.ts';

describe('keys', () => {
  it.each([
    ['  Łukasz   Größer ', 'lukasz grosser'],
    ['Đặng Thị Œuvre Ægir Øre', 'dang thi oeuvre aegir ore'],
    ['İpek Işık', 'ipek isik'],
    ['O’Brien', "o'brien"],
    ['ＡＢＣ　１２', 'abc 12'],
    ['ΟΔΥΣΣΕΥΣ', 'οδυσσευσ'],
    ['محمّد', 'محمد'],
    ['plain ascii', 'plain ascii'],
    ['', ''],
  ])('folds %j to %j', (text, key) => expect(foldKey(text)).toBe(key));

  it('keeps what makes another name in Indic and Japanese scripts', () => {
    expect(foldKey('राम')).not.toBe(foldKey('रमा'));
    expect(foldKey('か')).not.toBe(foldKey('が'));
  });

  it('makes one text of name, number and e-mail', () => {
    expect(searchKey('Zoë Ng', 'AB-7', 'Zoe@X.org')).toBe('zoe ng ab-7 zoe@x.org');
    expect(searchKey('Zoë', null, null).trim()).toBe('zoe');
  });
});
