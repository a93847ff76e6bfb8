import type { SharingTexts } from '#i18n/sharing-texts.ts';

export const sharingNl: SharingTexts = {
  passOn: { title: 'Geef je resultaat door' },
  share: {
    title: 'Als link',
    lead: 'In een link staan je scores en niets van wat je hebt geschreven. Wie de link heeft, kan ze lezen. Er gaat niets weg tot jij de link verstuurt.',
    role: 'Je rol (hoeft niet)',
    noRole: 'Niet genoemd',
    individual: 'Neem het niveau Individu op, dat over jezelf gaat',
    reveals:
      'Dit laat de link zien: van elke factor de score, op hoeveel antwoorden die rust en bij een balans de richting.',
    single: 'Deze scores rusten op één antwoord en laten dat antwoord dus zien:',
    nothing: 'Er is nog geen score om door te geven. Beantwoord eerst meer stellingen.',
    onlyIndividual: 'Je hebt alleen scores op het niveau Individu. Neem dat op om ze door te geven.',
    link: 'De link',
    copy: 'Kopieer link',
    copied: 'De link is gekopieerd.',
    failed: 'Je browser laat kopiëren niet toe. Selecteer de link en kopieer hem zelf.',
    open: 'Bekijk wat hij laat zien',
    qr: 'Toon als QR-code',
    qrLabel: 'QR-code van de link',
    warning: 'Wie jou en je antwoorden kent, herkent je misschien in een profiel.',
    roles: { employee: 'Medewerker', manager: 'Leidinggevende', hr: 'HR of ondernemingsraad', other: 'Anders' },
    count: { one: '{n} score', other: '{n} scores' },
  },
  profile: {
    title: 'Een profiel',
    lead: 'Iemand heeft de scores van zijn of haar zelfcheck aan je doorgegeven. Hier lees je ze, naast die van jezelf.',
    none: 'In dit adres staat geen profiel. Een profiel staat achter het # van een link die iemand bij het resultaat doorgeeft.',
    newer:
      'Deze link is gemaakt door een nieuwere versie van deze site. Laad de pagina opnieuw en open de link nog eens.',
    damaged: 'Deze link is beschadigd: er ontbreekt iets of er is iets veranderd. Vraag er opnieuw om.',
    from: 'Rol: {role}',
    noIndividual: 'Het niveau Individu is weggelaten.',
    untouched: 'Aan wat van jou is, verandert niets, en van dit profiel wordt niets bewaard.',
    table: 'Factor voor factor',
    theirs: 'Dit profiel',
    own: 'Jij',
    noOwn: 'Doe zelf de zelfcheck, dan zie je je eigen scores ernaast.',
    noScore: 'geen score',
    toCheck: 'Naar de zelfcheck',
  },
};
