/** What was given to measure with cannot be used. The message is a sentence for the person, naming the file and the line. */
export class Unusable extends Error {
  override readonly name = 'Unusable';
}
