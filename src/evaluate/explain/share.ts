/** Something that is added up: its value, what it counts, and both multiplied. */
export type Share = {
  readonly name: string;
  readonly value: number;
  readonly weight: number;
  readonly share: number;
};
