/** Thrown where an address leads to nothing: a wrong one, or one that this reader may not know to be right. */
export class NotFound extends Error {
  constructor() {
    super('Nothing is at this address');
    this.name = 'NotFound';
  }
}
