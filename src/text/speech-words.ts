/** Verbs that report what somebody says, in the forms that reports use; matched with their case ("States" is none). */
export const REPORTING: ReadonlySet<string> = new Set(
  `
    said says say saying told tells tell telling
    added adds adding stated states asked asks replied replies answered answers responded responds
    explained explains noted notes observed observes remarked remarks commented comments
    claimed claims alleged alleges argued argues insisted insists maintained maintains asserted asserts
    contended contends declared declares announced announces warned warns cautioned cautions
    stressed stresses emphasised emphasizes emphasized reiterated reiterates repeated repeats
    acknowledged acknowledges admitted admits conceded concedes confirmed confirms denied denies
    recalled recalls continued continues concluded concludes quipped joked jokes
    wrote writes tweeted tweets posted testified testifies pledged vowed promised promises
    complained complains lamented laments suggested suggests predicted predicts estimated
    urged urges called demanded demands pointed protested shouted shouts whispered cried yelled
    exclaimed mused muses opined countered counters retorted boasted boasts
    began begins read reads quoted accused praised welcomed condemned criticised criticized
    sagte sagt erklärte erklärt betonte betont meinte meint fügte ergänzte schrieb schreibt fragte antwortete
    kritisierte warnte berichtete behauptete teilte bestätigte
    dijo dice afirmó afirma aseguró asegura declaró explicó explica señaló señala añadió añade agregó
    respondió preguntó escribió advirtió indicó manifestó sostuvo comentó subrayó
  `
    .trim()
    .split(/\s+/),
);
