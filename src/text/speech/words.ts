/** Verbs that report what somebody says, in the forms that reports use; matched with their case ("States" is none). */
export const REPORTING: ReadonlySet<string> = new Set(
  words(`
    said says say told tells tell added adds stated asked asks replied replies answered responded responds
    explained explains noted observed observes remarked commented reported
    claimed alleged alleges argued argues insisted insists maintained maintains asserted asserts
    contended contends declared declares announced announces warned warns cautioned cautions
    stressed stresses emphasised emphasized reiterated repeated reaffirmed
    acknowledged acknowledges admitted admits conceded concedes confirmed confirms denied denies
    recalled recalls continued continues concluded concludes quipped joked jokes
    wrote writes tweeted tweets posted testified testifies pledged vowed promised
    complained complains lamented laments suggested suggests predicted predicts
    urged urges called demanded pointed protested shouted whispered cried yelled
    believes thinks ruled exclaimed mused opined countered retorted boasted described dismissed
    began begins read reads quoted accused praised welcomed condemned criticised criticized
    sagte sagt erklärte erklärt betonte betont meinte meint schrieb schreibt fragte antwortete
    kritisierte warnte berichtete behauptete bestätigte ergänzte
    dijo dice afirmó afirma aseguró asegura declaró explicó explica señaló señala añadió añade agregó
    respondió preguntó escribió advirtió indicó manifestó sostuvo comentó subrayó
  `),
);

/** Forms that are nouns as well ("all fifty states"): verbs only where a quotation stands right before them. */
export const REPORTING_OR_NOUN: ReadonlySet<string> = new Set(
  words('states notes claims remarks comments calls demands estimates answers promises reports points'),
);

/** Verbs that go on with the sentence of somebody named before ("Roth agreed, saying: “…"). */
export const GOING_ON: ReadonlySet<string> = new Set(
  words(`saying telling adding noting warning insisting arguing explaining writing stressing claiming declaring
    asking replying stating calling describing quoting`),
);

/** What a title or a name of a thing follows, which nobody says. */
export const TITLING: ReadonlySet<string> = new Set(
  words(
    'headlined titled entitled named dubbed nicknamed so-called known called hashtag slogan word phrase term',
  ),
);

function words(list: string): readonly string[] {
  return list.trim().split(/\s+/);
}
