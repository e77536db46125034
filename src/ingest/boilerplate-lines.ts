// The lines that frame articles on the web. To add one: the whole line, folded (lower case, plain quotation marks), in
// the list that fits; a phrase that could open a sentence of an article belongs in none of them.

const list = (lines: string): ReadonlySet<string> =>
  new Set(
    lines
      .split('|')
      .map((line) => line.replaceAll(/\s+/g, ' ').trim())
      .filter((line) => line !== ''),
  );

/** Lines that are boilerplate wherever they stand. */
export const ANYWHERE = list(`
  advertisement | advertisements | advertising | ad | ads | sponsored | sponsored content | paid content | promoted |
  story continues below | story continues below advertisement | article continues below | continue reading below |
  article continues below advertisement | article continues after advertisement | scroll to continue |
  accessibility links | accessibility help | skip to content | skip to main content | skip to navigation |
  skip to search | main content | menu | main menu | search | home page | navigation | back to top | go to top | close |
  share | share this | share this article | share this story | share on facebook | share on twitter | tweet | tweet this |
  email this | print | print this | print this page | copy link | link copied | save | save article | save for later |
  like | follow | follow us | facebook | twitter | whatsapp | linkedin | pinterest | reddit | telegram | instagram |
  discuss | comment | comments | leave a comment | leave a reply | add a comment | post a comment | view comments |
  show comments | read comments | join the conversation | join the discussion | log in to comment | no comments |
  read more | learn more | see more | view more | show more | load more | more | continue reading | read full story |
  read the full story | click here | click to expand | watch now | listen now | play | play video | replay | pause |
  mute | unmute | live | please wait | loading | loading... | direct link |
  pop-out player | embed | the code has been copied to your clipboard | auto | watch live | listen to article |
  sign in | log in | login | register | subscribe | subscribe now | sign up | sign up now | my account | logout |
  newsletter | newsletters | all rights reserved | terms of use | terms of service | terms and conditions |
  privacy policy | privacy notice | cookie policy | accept cookies | accept all cookies | contact us | about us |
  xs | sm | md | lg | xl | xxl |
  anzeige | werbung | weiterlesen | mehr lesen | mehr dazu | artikel teilen | teilen | drucken | kommentare |
  kommentar schreiben | kommentieren | zum inhalt springen | zur startseite | startseite | anmelden | abonnieren | impressum |
  datenschutz | alle rechte vorbehalten | nach oben | menu schliessen | merken |
  publicidad | anuncio | anuncios | leer mas | seguir leyendo | ver mas | compartir | compartir en facebook |
  compartir en twitter | comentarios | deja un comentario | deja una respuesta | iniciar sesion | suscribete |
  suscribirse | ir al contenido | saltar al contenido | imprimir | todos los derechos reservados | aviso legal |
  politica de privacidad | politica de cookies | inicio
`);

/** Names of sections: boilerplate above the headline and in the tail, but maybe a heading inside an article. */
export const SECTIONS = list(`
  news | world | world news | uk | uk news | us | us news | u.s. | u.s. news | national | national news | local |
  local news | breaking news | latest news | latest stories | latest | latest headlines | top stories | top news |
  headlines | politics | business | opinion | opinions | editorial | editorials | comment and analysis | analysis |
  sport | sports | technology | tech | science | health | environment | education | culture | arts | entertainment |
  lifestyle | life | travel | money | economy | europe | asia | africa | americas | middle east | features | fact check |
  video | videos | photos | pictures | podcasts | obituaries | letters | home | trending | trending now | most read |
  most popular | most viewed | most commented | related | related articles | related stories | related news |
  related content | related topics | related links | recommended | recommended for you | you may also like |
  you might also like | more stories | more news | more on this story | more from this section | more on this topic |
  editor's picks | editors' picks | don't miss | popular | popular now | what to read next | up next | read next |
  tags | topics | categories | archives | about the author | author | share your thoughts | newsletter signup |
  nachrichten | politik | wirtschaft | kultur | lokales | panorama | meinung | meistgelesen | mehr zum thema |
  das konnte sie auch interessieren | auch interessant | themen | schlagworte | ressorts |
  noticias | mundo | internacional | nacional | politica | economia | cultura | deportes | sociedad | opinion |
  lo mas leido | mas leidas | mas noticias | ultimas noticias | noticias relacionadas | te puede interesar |
  tambien te puede interesar | etiquetas | temas | relacionado | relacionados
`);

/** How a line begins that points away from the article; it is no longer than 250 UTF-16 units. */
export const POINTERS =
  /^(?:read more|read also|also read|read next|see also|see more|watch|watch also|listen|more|more on this|related|related articles?|related stor(?:y|ies)|recommended|don't miss|in pictures|tags?|topics?|filed under|categories|lesen sie auch|auch interessant|mehr zum thema|lesen sie mehr|siehe auch|mehr dazu|lee tambien|lea tambien|leer mas|mas informacion|ver tambien|te puede interesar|etiquetas)\s*[:|>»-]\s*\S/;

/** The same, without a colon. */
export const PROMPTS =
  /^(?:share this (?:article|story|post|page)(?::|\s+(?:on|with|via)\b|$)|more from \p{L}[^.!?]*$|sign up (?:for|to) (?:our|the|my)\b.*\b(?:newsletters?|e-?mails?|alerts?|briefing|updates)\b|subscribe (?:to|for) (?:our|the)\b.*\b(?:newsletters?|channel|podcast|edition|alerts)\b|get (?:our|the) .{0,60}\b(?:newsletter|app|inbox)\b|download (?:our|the) .{0,30}\bapp\b|follow us on\b|like us on\b|follow .{1,40} on (?:twitter|facebook|instagram|x)\b|join (?:us|our) .{0,30}\b(?:on (?:facebook|whatsapp|telegram)|channel|newsletter)\b|(?:click|tap) here (?:to|for)\b|have (?:something|a story) to (?:say|tell)|do you have a story|got a (?:story|news tip)|send (?:us )?your (?:tips|stories|comments) to\b|this (?:article|story|post) (?:first|originally|was (?:first|originally)) (?:appeared|published|posted)|we use cookies\b|this (?:site|website) uses cookies\b|by (?:using|continuing to use) (?:this|our) (?:site|website)\b|please (?:enable|turn on|activate) (?:javascript|cookies)|your browser does not support\b|no (?:media source|video|audio)\b.{0,20}\bavailable$|(?:copyright|©|\(c\))\s*(?:©|\(c\))?\s*\d{4}\b|©|all rights reserved\b|support (?:our|independent|quality) (?:journalism|reporting)\b|read the latest (?:free|digital)\b|newsletter abonnieren|abonnieren sie (?:unseren|den)\b|folgen sie uns\b|teilen sie diesen\b|suscribete a (?:nuestr[oa]|la)\b|siguenos en\b|comparte est[ea] (?:articulo|noticia)\b|recibe (?:nuestr[oa]s?|las?) .{0,40}\b(?:boletin|newsletter|alertas)\b)/u;

/** Who made a picture or a film: a credit line, no longer than 120 UTF-16 units. */
export const CREDITS =
  /^(?:(?:video|audio|photo|image|picture|graphic|illustration)s? (?:production|produced|credit|source|edit(?:ed|ing)?|by|via|courtesy)\b(?: by| of)?\s*:?\s*\S|(?:photo|photograph|image|picture|video|camera|credit|graphic|illustration|foto|fotos|bild|quelle|imagen)s?\s*(?:by|von|de)?\s*:\s*\S|(?:getty images|reuters|afp|ap|ap photo|associated press|shutterstock|istock|dpa|efe|epa)(?:\s*\/.{1,60})?$)/;

/** A line that ends in an invitation, such as a teaser glued to its button ("… Read more"). */
export const INVITED =
  /(?:^|\s)(?:Read more|Read More|READ MORE|Continue reading|Learn more|Mehr lesen|Weiterlesen|Leer más|Seguir leyendo)(?:\s*[»›→>…]+)?$/u;

/** A player's clock, a counter, a bare number of shares. */
export const CLOCK =
  /^(?:[-–/|]?\s*(?:\d{1,2}:)?\d{1,2}:\d{2}\s*){1,6}$|^\d{1,6} (?:shares?|comments?|likes?|views|kommentare|comentarios)$/;

/** Lines after which only the page goes on, when nothing that reads like an article follows. */
export const TAIL_OPENERS =
  /^(?:(?:latest|related|more|top|recommended|trending|popular) (?:news|stor(?:y|ies)|articles?|headlines|content|links|topics|posts|now)|(?:world|uk|us|u\.s\.|local|national|international) news|most (?:read|popular|viewed|commented|shared)|more (?:on this|from|in)\b.{0,40}|(?:you may|you might) also like|editors?'?s?'? picks|read next|up next|what to read next|discuss|comments?|leave a (?:comment|reply)|(?:add|post) a comment|join the (?:conversation|discussion)|mehr zum thema|meistgelesen|das konnte sie auch interessieren|kommentare|lo mas leido|te puede interesar|noticias relacionadas|comentarios|deja un comentario)$/;
