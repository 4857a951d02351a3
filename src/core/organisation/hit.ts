export interface Hit {
  readonly kind:
    'person' | 'department' | 'team' | 'role' | 'location' | 'skill' | 'credential' | 'issuer';
  readonly id: number | null;
  readonly label: string;
  readonly detail: string;
}

export interface Ranked extends Hit {
  /** Lower is better: 0 the exact number or name, 1 the start of a name, 2 starts of words, 3 anywhere; .5 has left. */
  readonly rank: number;
}
