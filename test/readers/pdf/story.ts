/** What the files in ../fixtures/pdf are set from: a made-up town’s lighthouse, in the languages that they are in. */
export const story = {
  en: [
    'The well-known lighthouse at Carrick Nore will be switched off on 3 March, the harbour office confirmed on Tuesday, and its keeper, Odile Varga, will move into the old custom house with her books, her barometers and her three cats.',
    '“Nobody asked the fishermen,” said Tomas Ferrin, who has crossed the bay for thirty-one years. “They asked an office in the capital, and the office said that a light nobody pays for is a light nobody needs.”',
    'The decision follows an eighteen-month review. It found that the lamp was responsible for 4.2 per cent of the harbour’s electricity, that its foundations had been undermined by the floods of 1998–2003, and that only two of the fifty-three vessels registered in the district still relied on it officially.',
    'Critics call the figures misleading. The co-operative of the mussel growers counted ninety-seven small boats in a single fortnight, most of which carry no satellite equipment whatsoever; its chairwoman, Ines Abara, described the report as a self-inflicted wound.',
    'Under the agreement, the tower itself will be preserved. A re-examination of the brickwork is planned for the autumn, and the municipality has set aside 260,000 crowns for scaffolding, lightning conductors and a staircase that visitors can climb without difficulty.',
    'Not everybody is unhappy. Schoolchildren from the neighbouring village of Sill have already asked whether the lantern room could become an observatory, and the reading room’s librarian has offered to catalogue the keeper’s weather diaries, an unbroken series of measurements that begins in 1871.',
    '“It is the handwriting that moves me,” she said. “Seven keepers, one after another, and every one of them noted the wind at six in the morning, at noon and at six in the evening, as if the next had been looking over his shoulder.”',
    'The harbour office said it would publish the underlying measurements before the end of the year. Until then, it asked everybody to treat the recommendations as provisional: an administrative interpretation, not a verdict.',
    'A petition against the closure had gathered 1,184 signatures by Friday evening. Its organisers intend to hand it over at the extraordinary meeting of the council, which begins at half past seven in the assembly hall and is open to the public.',
    'Whatever is decided there, the last scheduled maintenance will take place in February. After that, said Ms Varga, she will do what she has always done when the weather turns: put the kettle on, open the window towards the sea, and listen.',
  ],
  de: [
    'Der Leuchtturm von Brackenau wird am 3. März abgeschaltet, bestätigte das Hafenamt am Dienstag. Die Wärterin, Odile Varga, zieht mit ihren Büchern, ihren Barometern und drei Katzen in das alte Zollhaus.',
    '„Niemand hat die Fischer gefragt“, sagte Tomas Ferrin, der die Bucht seit einunddreißig Jahren überquert. „Man hat ein Amt in der Hauptstadt gefragt, und das Amt hat gesagt, dass ein Licht, das niemand bezahlt, ein Licht ist, das niemand braucht.“',
    'Der Entscheidung ging eine anderthalbjährige Überprüfung voraus. Demnach verbrauchte die Lampe 4,2 Prozent des Hafenstroms, die Grundmauern waren durch die Überschwemmungen unterspült, und nur zwei der dreiundfünfzig im Bezirk registrierten Schiffe waren noch auf sie angewiesen.',
    'Kritikerinnen und Kritiker halten die Zahlen für irreführend. Die Genossenschaft der Muschelzüchter zählte innerhalb von zwei Wochen siebenundneunzig kleine Boote, von denen die meisten keine Satellitenausrüstung an Bord haben; ihre Vorsitzende Ines Abara sprach von einer selbst zugefügten Wunde.',
    'Die Gemeinde hat für Gerüste, Blitzableiter und eine Treppe, die Besucherinnen ohne Schwierigkeiten hinaufsteigen können, 260.000 Kronen zurückgelegt. Eine Nord-Süd-Verbindung für die Fähre bleibt im Haushaltsplan, ebenso die Ein- und Ausfahrt am Zollhaus.',
  ],
  es: [
    'El faro de Peñacorva se apagará el 3 de marzo, confirmó el martes la oficina del puerto, y su guardiana, Odile Varga, se mudará a la antigua aduana con sus libros, sus barómetros y sus tres gatos.',
    '«Nadie preguntó a los pescadores», dijo Tomás Ferrín, que cruza la bahía desde hace treinta y un años. «Preguntaron a una oficina de la capital, y la oficina dijo que una luz que nadie paga es una luz que nadie necesita».',
    '¿Qué será de la torre? El ayuntamiento ha reservado 260.000 coronas para andamios, pararrayos y una escalera por la que los visitantes puedan subir sin dificultad; los diarios meteorológicos, una serie ininterrumpida de mediciones que comienza en 1871, pasarán a la biblioteca.',
    '¡No todo el mundo está descontento! Los niños del pueblo vecino ya han preguntado si la sala de la linterna podría convertirse en un observatorio, y la bibliotecaria se ha ofrecido a catalogar las observaciones, anotadas a las seis de la mañana, al mediodía y a las seis de la tarde.',
  ],
  he: [
    'המגדלור של קרן נור יכבה בשלושה במרץ, אישר משרד הנמל ביום שלישי, והשומרת, אודיל ורגה, תעבור לבית המכס הישן עם ספריה ושלושת חתוליה.',
    '״איש לא שאל את הדייגים״, אמר תומאס פרין, החוצה את המפרץ כבר 31 שנים. לפי הדוח, המנורה צרכה 4.2 אחוזים מן החשמל של הנמל.',
  ],
} as const;
