/** What a text where a level stands is taken for. */
export interface LevelReading {
  readonly meaning: 'level' | 'unrated' | 'not-understood';
  readonly level: number | null;
  readonly why: string;
  /** She should look at it. */
  readonly guessed: boolean;
}
