/** Given names that the list in `given-names.ts` lacks, in lower case and without accents; both genders. */
export const MORE_GIVEN: readonly string[] = `
  al cy des gil mo nan viv vi will may
  aoife angharad barnaby britta callum chiara dafydd declan elspeth ewan freya giorgia giulia hamish heinz helmut
  jago jurgen jorgen marine merryn morag morwenna ottoline perran rhiannon rhys sigrid soren tamsin uwe
  anke annegret detlef gerd gunther heike silke torsten ulrike wolfram
  angel begona inigo jesus jose maria nuria pilar rocio
  celine edouard francois ines jean-claude jean-luc jean-marc jean-paul jean-pierre noemie rene thierry zoe
  agnieszka dorota grzegorz jaroslaw jerzy malgorzata pawel slawomir wojtek zbigniew
  aleksandr aslan gennady oleg oksana svetlana vyacheslav yevgeniy yevgeny yevgenia zhanna
  ama amara chidi kofi kwame lerato naledi ngozi ousmane sipho thabo
  anjali arjuna deepa lakshmi naina pranav priya sachin sanath saurabh shreya sourav sunita vikram waqar wasim
  hideo hiroshi kenji linh ming naoto noriyuki thuy yasushi yuki
  dalia faisal hafez inzamam massoud saddam shimon zeynep
  boutros costis gianni giannis kyriakos seve stavros
`
  .trim()
  .split(/\s+/);
