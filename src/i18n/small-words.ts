import type { Localised } from '#domain/localised.ts';

/**
 * Words that say nothing of what someone looks for: articles, pronouns, prepositions, auxiliaries, words of asking and of
 * degree. In small letters, without accents and apostrophes.
 */
export const smallWords: Localised<readonly string[]> = {
  nl: `
    de het een en of van in op te aan bij met voor door naar om uit over tot als dan dat die dit deze er hier
    daar ik je jij jou jouw mij me mijn hij ze zij zijn haar hem we wij ons onze jullie u uw ben bent is was
    waren wordt worden word heb hebt heeft hebben had kan kun kunt kunnen mag mogen moet moeten wil wilt willen
    zal zou zouden ga gaat gaan doe doet doen niet geen niks niets wel ook nog al maar want dus zo wat wie waar
    wanneer waarom hoe welke iets iemand alles toch per meer minder veel weinig goed goede erg heel echt altijd
    nooit vaak men zich zonder maak maakt maken krijg krijgt krijgen kom komt komen laat laten neem neemt nemen
    geef geeft geven sta staat staan zeg zegt zeggen mensen ander andere anderen elkaar alle allemaal iedereen
    niemand eerst na tijdens tussen tegen onder boven binnen
  `
    .trim()
    .split(/\s+/),
  en: `
    the a an and or of in on at to for by with from about as than that this these those there here i you he she
    it we they me him her us them my your his its our their is am are was were be been being do does did
    have has had having can could may might must shall should will would want wants need needs not no dont cant
    doesnt isnt wont im too also still but so if what who where when why how which some something someone any
    anything nothing get gets getting got into out up just very more less much many lot good really always never
    often every make makes making take takes taking give gives giving say says let people thing things other
    others one ones own over each around see go goes going first back come comes after before while only well
    even everyone everything nobody all
  `
    .trim()
    .split(/\s+/),
};
