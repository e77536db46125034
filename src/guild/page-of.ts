import { largestPage } from './limits.ts';

/** Which of so many are on a page: `number` counts from 0, and one that is not there is the nearest that is. */
export function pageOf(
  count: number,
  wanted: number,
  wantedSize: number,
): { readonly from: number; readonly to: number; readonly number: number; readonly of: number } {
  const size = sizeOf(wantedSize);
  const of = Math.max(1, Math.ceil(count / size));
  const number = Math.min(Math.max(0, Math.floor(wanted)), of - 1);
  return { from: number * size, to: (number + 1) * size, number, of };
}

/** The page that has what stands at a place in a list, both from 0. */
export function pageHolding(place: number, wantedSize: number): number {
  return Math.floor(place / sizeOf(wantedSize));
}

const sizeOf = (wanted: number) => Math.min(largestPage, Math.max(1, Math.floor(wanted)));
