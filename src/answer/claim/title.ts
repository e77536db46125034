/** Whether a folded word is a title: it has a capital as the name after it does, but is not the name of anybody. */
export function isTitle(form: string): boolean {
  return /^(?:mr|mrs|ms|mx|miss|dr|prof|sir|dame|lord|lady|herr|frau|sr|sra|mayor|councillor|cllr|president|senator|minister|captain|inspector|judge|professor)$/.test(
    form,
  );
}
