/** A level of the scale, with what somebody at it does. */
export interface LevelWords {
  readonly value: number;
  readonly name: string;
  readonly anchor: string;
}
