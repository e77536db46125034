/** The source of a pattern for the verbs between a speaker and what is quoted: English, Spanish, German. */
export const reportingVerb =
  '(?:said|says|say|claimed|claims|stated|states|told|tells|wrote|writes|tweeted|posted|insisted|argued|admitted|declared|added|asked|replied|answered|warned|announced|reported|dijo|dice|sagte|sagt|erklärte|schrieb)';
