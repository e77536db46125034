/** Whole numbers of 32 bits, one behind another. */
export type Growing = {
  readonly push: (number: number) => void;
  readonly length: () => number;
  /** Those pushed so far; nothing may be pushed any more. */
  readonly done: () => Uint32Array;
};

/** Room for numbers that grows with them. Seven million as a plain array take twice the memory, and as much again each time it grows. */
export function growing(): Growing {
  let numbers = new Uint32Array(1024);
  let length = 0;
  const resize = (to: number) => {
    numbers = new Uint32Array(numbers.buffer.transfer(to * numbers.BYTES_PER_ELEMENT));
  };
  return {
    push: (number) => {
      if (length === numbers.length) resize(length * 2);
      numbers[length] = number;
      length += 1;
    },
    length: () => length,
    done: () => {
      resize(length);
      return numbers;
    },
  };
}
