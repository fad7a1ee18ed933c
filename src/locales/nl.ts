import type { Sentences } from './en';

/** Every sentence the bot says, in Dutch: “je”. */
export const nl: Sentences = {
  'app.name': 'Unenroll',
  'event.untitled': 'Evenement zonder titel',
  'event.line': '{title}, {when}',
  'choose.line': '{title}, {when} ({state})',

  'button.cancel': 'Mijn inschrijving annuleren',
  'button.cancelMany': '{count, plural, one {Deze inschrijving} other {Deze # inschrijvingen}} annuleren',
  'button.keep': 'Mijn plaats houden',
  'button.keepMany': 'Mijn plaatsen houden',
  'button.register': 'Inschrijven',
  'button.registerAgain': 'Opnieuw inschrijven',
  'button.joinWaitingList': 'Mij op de wachtlijst zetten',
  'button.tryAgain': 'Opnieuw proberen',
  'button.askAgain': 'Opnieuw beginnen',
  'button.continue': 'Doorgaan',
  'button.eventPage': 'Evenementpagina openen',
  'button.myRegistrations': 'Mijn inschrijvingen',
  'button.anotherEvent': 'Ik bedoel een ander evenement',
  'button.filter': 'Passende evenementen tonen',
  'button.calendar': 'Ook in mijn agenda zoeken',
  'button.help': 'Wat kun je allemaal?',
  'button.signIn': 'Aanmelden',

  'state.registered': 'Ingeschreven',
  'state.waitlisted': 'Op de wachtlijst',
  'state.pendingApproval': 'Wacht op goedkeuring',
  'state.cancelled': 'Geannuleerd',
  'state.cancelling': 'Wordt geannuleerd',
  'state.failed': 'Niet geannuleerd',
  'state.unknown': 'Nog niet zeker',
  'state.kept': 'Behouden',

  'ask.title': 'Je inschrijving annuleren?',
  'ask.titleMany': '{count, plural, one {Deze inschrijving} other {Deze # inschrijvingen}} annuleren?',
  'ask.seat.registered':
    'Je plaats komt vrij voor iemand anders. Als je van gedachten verandert, kun je je opnieuw inschrijven zolang er plaats is.',
  'ask.seat.waitlisted': 'Je verlaat de wachtlijst. Als je je later opnieuw inschrijft, sluit je achteraan.',
  'ask.seat.pendingApproval': 'Je aanvraag wordt ingetrokken voordat de organisator beslist.',
  'ask.seatMany': 'Je plaatsen komen vrij voor anderen.',
  'ask.leftOut':
    '{count, plural, one {# van de gekozen inschrijvingen kan niet meer worden geannuleerd en is weggelaten.} other {# van de gekozen inschrijvingen kunnen niet meer worden geannuleerd en zijn weggelaten.}}',
  'ask.only':
    'Ik heb geen andere inschrijving van je gevonden. Bedoel je een ander evenement, stuur me dan de link naar de evenementpagina.',

  'cancelled.title': 'Je inschrijving is geannuleerd',
  'cancelled.titleMany': 'Je inschrijvingen zijn geannuleerd',
  'cancelled.at': 'Geannuleerd op {at}.',
  'cancelled.calendar': 'Staat het nog in je agenda? Daar kun je het verwijderen.',
  'cancelling.title': 'Je inschrijving wordt geannuleerd',
  'cancelling.text': 'Dit duurt langer dan normaal. Ik laat het je weten zodra ik weet hoe het is afgelopen.',
  'partly.title': '{cancelled} geannuleerd, {others} niet',
  'failed.title': 'Je inschrijving is niet geannuleerd',
  'failed.notAllowed':
    'Microsoft 365 laat me deze inschrijving hier niet voor je annuleren. Op de evenementpagina kun je het zelf doen.',
  'failed.openToEveryone':
    'Dit evenement is open voor iedereen, dus alleen de annuleringslink in je bevestigingsmail werkt.',
  'failed.retired':
    'Microsoft heeft de dienst uitgeschakeld waarmee deze inschrijving is gedaan. Gebruik de link in je bevestigingsmail.',
  'failed.notRegistered':
    'Je bent niet meer ingeschreven voor dit evenement, dus er viel niets te annuleren.',
  'failed.busy':
    'Microsoft 365 heeft het nu te druk. Je bent nog ingeschreven; probeer het over een paar minuten opnieuw.',
  'failed.refused': 'Microsoft 365 heeft de annulering geweigerd. Je bent nog ingeschreven.',
  'failed.interrupted': 'Ik werd onderbroken voordat ik kon annuleren. Je bent nog ingeschreven.',
  'unknown.title': 'Ik weet nog niet of het gelukt is',
  'unknown.text':
    'Microsoft 365 gaf geen antwoord. Vraag het me over een minuut nog eens, dan kijk ik hoe het met je inschrijving staat.',

  'kept.title': 'Je houdt je plaats',
  'kept.text': 'Er is niets veranderd.',
  'expired.title': 'Deze vraag is verlopen',
  'expired.text':
    'Ik heb hem een tijdje geleden gesteld en vraag het liever opnieuw dan op een oud antwoord af te gaan. Er is niets veranderd.',
  'notYours.title': 'Deze vraag is niet voor jou',
  'notYours.text':
    'Hij was voor iemand anders, of ik heb hem niet meer. Er is niets veranderd. Een eigen inschrijving kun je altijd annuleren.',

  'badName.title': 'Ik kan niet zien welk evenement dat is',
  'badName.text': 'Stuur me de link naar de evenementpagina of de link om deel te nemen.',
  'eventNotFound.title': 'Ik kan dat evenement niet vinden',
  'eventNotFound.text': 'Misschien is het verwijderd, of is de link niet volledig.',
  'eventNotAllowed.title': 'Ik mag dat evenement niet voor je bekijken',
  'eventNotAllowed.text':
    'Je organisatie staat het me niet toe. Je kunt wel annuleren op de evenementpagina of met de link in je bevestigingsmail.',
  'otherTenant.title': 'Dat evenement hoort bij een andere organisatie',
  'otherTenant.text':
    'Ik kan alleen bij evenementen van je eigen organisatie. Je kunt annuleren op de evenementpagina of met de link in je bevestigingsmail.',
  'eventOver.title': 'Dit evenement is voorbij',
  'eventOver.text': 'Er valt niets meer te annuleren.',
  'eventCanceled.title': 'De organisator heeft dit evenement afgelast',
  'eventCanceled.text': 'Je hoeft niets te doen.',
  'notRegistered.title': 'Je bent niet ingeschreven voor dit evenement',
  'notRegistered.text':
    'Heb je je met een ander e-mailadres ingeschreven, gebruik dan de annuleringslink in de bevestiging die daarheen is gestuurd.',
  'notRegisteredHere.title': 'Ik heb geen inschrijving van je voor deze vergadering',
  'notRegisteredHere.text':
    'Bij dit soort vergaderingen kan ik alleen annuleren wat via mij is ingeschreven. Gebruik voor al het andere de link in je bevestigingsmail.',
  'alreadyCancelled.title': 'Je inschrijving is al geannuleerd',
  'alreadyCancelled.text': 'Je hoeft niets meer te doen.',
  'rejected.title': 'De organisator heeft je inschrijving afgewezen',
  'rejected.text': 'Je hebt geen plaats, dus er valt niets te annuleren.',
  'stateUnknown.title': 'Ik kan niet zien hoe het met je inschrijving staat',
  'stateUnknown.text': 'Microsoft 365 meldt iets wat ik niet ken. Kijk het na op de evenementpagina.',
  'openToEveryone.title': 'Alleen met de link in je e-mail kun je deze annuleren',
  'openToEveryone.text':
    'Dit evenement is open voor iedereen, dus Microsoft 365 accepteert een annulering alleen via de link in je bevestigingsmail.',
  'registrationNotAllowed.title': 'Ik mag je inschrijving niet bekijken',
  'registrationNotAllowed.text':
    'Je organisatie staat het me niet toe. Je kunt annuleren op de evenementpagina of met de link in je bevestigingsmail.',
  'nothingFound.title': 'Ik heb geen inschrijving van je gevonden',
  'nothingFound.narrowed': 'Niets past bij wat je hebt geschreven.',
  'nothingFound.text':
    'Stuur me de link naar de evenementpagina of de link om deel te nemen, dan kijk ik daar.',
  'unasked.text': 'Ik kon {count, plural, one {# evenement} other {# evenementen}} niet bekijken.',

  'choose.title': 'Welke inschrijving wil je annuleren?',
  'choose.label': 'Je inschrijvingen',
  'choose.filter':
    'Nog {hidden, plural, one {# wordt} other {# worden}} niet getoond. Typ een deel van de titel:',
  'choose.required': 'Kies er minstens één.',
  'held.title': 'Je inschrijvingen',
  'held.hidden':
    'Nog {count, plural, one {# inschrijving wordt} other {# inschrijvingen worden}} hier niet getoond.',
  'held.declined': 'Je hebt de uitnodiging in Outlook afgewezen, maar je hebt deze plaats nog steeds.',

  'enrolled.title': 'Je bent ingeschreven',
  'enrolled.waitlisted.title': 'Je staat op de wachtlijst',
  'enrolled.waitlisted.text': 'Je krijgt een plaats zodra er een vrijkomt.',
  'enrolled.pendingApproval.title': 'Je aanvraag ligt bij de organisator',
  'enrolled.pendingApproval.text': 'Je bent ingeschreven zodra de organisator akkoord gaat.',
  'alreadyRegistered.title': 'Je bent al ingeschreven',
  'needsPage.title': 'Schrijf je in op de evenementpagina',
  'needsPage.questions': 'De organisator stelt vragen die je alleen op de evenementpagina kunt beantwoorden.',
  'needsPage.approval':
    'De organisator keurt elke inschrijving goed en neemt aanvragen aan op de evenementpagina.',
  'wouldWait.title': 'Dit evenement is vol',
  'wouldWait.text': 'Je kunt op de wachtlijst komen en krijgt een plaats zodra er een vrijkomt.',
  'full.title': 'Dit evenement is vol',
  'full.text': 'Er is geen wachtlijst. Je kunt het later opnieuw proberen.',
  'enrolledOpenToEveryone.title': 'Je bent ingeschreven',
  'enrolledOpenToEveryone.text':
    'Dit evenement is open voor iedereen: bewaar de bevestigingsmail, want alleen met de link daarin kun je deze inschrijving annuleren.',
  'enrollUnseen.title': 'Je bent ingeschreven',
  'enrollUnseen.text':
    'Ik kon niet zien hoe het evenement heet of wanneer het begint, dus ik kan deze inschrijving nog niet annuleren. Kies ‘Opnieuw proberen’ en ik kijk nog een keer, of bewaar de bevestigingsmail: met de link daarin kun je annuleren.',
  'enrollNotAllowed.title': 'Ik kan je hier niet inschrijven',
  'enrollNotAllowed.text':
    'Je organisatie, of de organisator, staat het me niet toe. Je kunt je inschrijven op de evenementpagina.',
  'retired.title': 'Ik kan niet bij dit soort inschrijvingen',
  'retired.text':
    'Microsoft heeft de dienst erachter uitgeschakeld. Gebruik de evenementpagina of de link in je bevestigingsmail.',
  'enrollUnknown.title': 'Ik weet nog niet of je bent ingeschreven',
  'enrollUnknown.text': 'Microsoft 365 gaf geen antwoord. Vraag me over een minuut naar je inschrijvingen.',

  'signIn.text': 'Meld je aan, zodat ik jouw inschrijvingen kan bekijken en die van niemand anders.',
  'signIn.consent': 'Ik heb één keer je toestemming nodig. Kies ‘Aanmelden’, dan ga ik vanzelf verder.',
  'signIn.admin': 'Je beheerder moet toestemming geven voordat ik je inschrijvingen kan bekijken.',
  'signIn.wait': 'Een moment, ik meld je aan.',
  'signIn.refused.title': 'Het aanmelden is niet gelukt',
  'signIn.refused.text': 'Er is niets veranderd. Probeer het opnieuw.',
  'signedOut.title': 'Je bent uitgelogd bij Unenroll',
  'signedOut.text':
    'Ik ben je aanmelding vergeten. Je blijft aangemeld bij Teams en je inschrijvingen zijn zoals ze waren.',
  'forgotten.title': 'Ik ben je vergeten',
  'forgotten.text':
    'Alles wat ik over je had opgeslagen, is verwijderd: {count, plural, =0 {er was niets} one {# item} other {# items}}. Je inschrijvingen zijn zoals ze waren.',

  'help.title': 'Ik annuleer je inschrijvingen voor evenementen',
  'help.text':
    'Met het afwijzen van een uitnodiging in Outlook geef je je plaats niet terug. Ik doe dat wel, bij webinars, townhalls en vergaderingen met inschrijving. Typ gewoon:',
  'help.cancel.say': 'mijn inschrijving annuleren',
  'help.cancel.does': 'Voeg desgewenst een link, titel of datum toe.',
  'help.list.say': 'mijn inschrijvingen',
  'help.list.does': 'Bekijk waarvoor je bent ingeschreven.',
  'help.announce.say': 'aankondigen',
  'help.announce.does':
    'Voor organisatoren: voeg de link naar het evenement toe en ik plaats een kaart met knoppen.',
  'help.signOut.say': 'uitloggen',
  'help.signOut.does': 'Ik vergeet je aanmelding. ‘Vergeet me’ verwijdert alles wat ik over je opsla.',
  'help.limits':
    'Ik werk alleen voor evenementen van je eigen organisatie. De eerste keer moet jij of je beheerder me toestemming geven.',
  'greeting.title': 'Hallo, ik ben Unenroll',
  'unclear.title': 'Dat heb ik niet begrepen',
  'unclear.text':
    'Ik kan je inschrijving voor een evenement annuleren. Typ ‘mijn inschrijving annuleren’, liefst met de link naar het evenement.',
  'question.text': 'Ik heb niets veranderd. Wil je je plaats opgeven, typ dan ‘mijn inschrijving annuleren’.',
  'notMine.title': 'Ik ga alleen over je eigen inschrijving',
  'notMine.text':
    'Ik kan geen evenement voor iedereen annuleren, en ook niet de inschrijving van iemand anders.',
  'nothingAsked.title': 'Er valt nu niets te beantwoorden',
  'nothingAsked.text': 'Ik heb geen open vraag voor je en ik heb niets veranderd.',
  'whichOne.title': 'Welke bedoel je?',
  'whichOne.text': 'Kies op de kaart hierboven, of typ bijvoorbeeld ‘de tweede’.',
  'leftAlone.title': 'Goed, ik laat alles zoals het is',
  'leftAlone.text': 'Al je inschrijvingen blijven zoals ze zijn.',

  'fault.title': 'Er ging aan mijn kant iets mis',
  'fault.graph':
    'Microsoft 365 antwoordt nu niet. Er is niets veranderd; probeer het over een minuut opnieuw.',
  'fault.identity':
    'De aanmeldingsdienst van Microsoft antwoordt nu niet. Er is niets veranderd; probeer het over een minuut opnieuw.',
  'fault.store':
    'Ik kan nu niet bij mijn eigen gegevens, dus ik heb niets veranderd. Probeer het over een minuut opnieuw.',
  'fault.other': 'Voor zover ik weet is er niets veranderd. Probeer het opnieuw.',
  'fault.reference': 'Referentie: {reference}',
  'answer.below': 'Mijn antwoord staat hieronder.',
  'late.title': 'Ik ben er nog mee bezig',
  'late.text': 'Dit duurt langer dan normaal. Het resultaat verschijnt hier.',
  'slowDown.text': 'Dat was veel tegelijk. Wacht een minuut voordat je weer iets typt.',
  'private.sent': 'Ik heb je een privébericht gestuurd.',
  'private.notInstalled.title': 'Laten we dit privé bespreken',
  'private.notInstalled.text':
    'Inschrijvingen zijn persoonlijk, dus ik praat er alleen over in een privéchat. Voeg Unenroll voor jezelf toe en druk daarna opnieuw op de knop.',
  'button.install': 'Unenroll toevoegen',
  'button.openChat': 'Chat openen',
  'private.failed': 'Ik kon je niet privé bereiken. Stuur me een bericht in onze eigen chat.',
  'from.channel': 'Je vroeg dit in een kanaal.',
  'from.namedChannel': 'Je vroeg dit in het kanaal {channel}.',
  'from.namedChannelAndTeam': 'Je vroeg dit in het kanaal {channel} van het team {team}.',
  'from.team': 'Je vroeg dit in een kanaal van het team {team}.',
  'from.groupChat': 'Je vroeg dit in een groepschat.',
  'from.chat': 'Je vroeg dit in een andere chat.',

  'announcement.starts': 'Begin: {at}',
  'announcement.ends': 'Einde: {at}',
  'announcement.organizer': 'Organisator: {organizer}',
  'announcement.page': 'Evenementpagina',
  'announced.posted.title': 'Je evenement is aangekondigd',
  'announced.updated.title': 'Het was daar al aangekondigd: ik heb de kaart bijgewerkt',
  'announced.inserted.title': 'De kaart van je evenement staat in je bericht',
  'announced.text': 'Je kunt deze instellingen hier altijd wijzigen.',
  'announceWhat.title': 'Welk evenement moet ik aankondigen?',
  'announceWhat.text':
    'Typ ‘aankondigen’ met de link naar de evenementpagina, of met de link om aan je vergadering deel te nemen.',
  'eventDraft.title': 'Dit evenement is nog een concept',
  'eventDraft.text':
    'Niemand kan zich inschrijven totdat je het publiceert. Publiceer het eerst en kondig het dan aan.',
  'notOrganizer.title': 'Alleen de organisatoren kunnen dit evenement aankondigen',
  'notOrganizer.text': 'Je bent geen organisator of medeorganisator. Er is niets geplaatst.',
  'notPosted.title': 'Ik kon de kaart niet plaatsen',
  'notPosted.text':
    'Teams liet me daar niet schrijven. Controleer of Unenroll aan het team of de chat is toegevoegd en probeer het over een minuut opnieuw.',
  'settings.notify': 'Meld me annuleringen',
  'settings.notify.atOnce': 'Meteen',
  'settings.notify.digest': 'Eén keer per dag',
  'settings.notify.off': 'Helemaal niet',
  'settings.cutOff': 'Laatste moment om te annuleren, in uren voor het begin (laat leeg voor geen)',
  'settings.reason.label': 'Reden van annulering',
  'settings.reason': 'Vragen waarom mensen annuleren (antwoorden hoeft niet)',
  'button.save': 'Instellingen opslaan',
  'settingsSaved.title': 'Instellingen opgeslagen',
  'settingsSaved.notify.atOnce': 'Ik meld elke annulering meteen aan de organisatoren die mij gebruiken.',
  'settingsSaved.notify.digest':
    'Ik meld annuleringen één keer per dag aan de organisatoren die mij gebruiken.',
  'settingsSaved.notify.off': 'Ik meld annuleringen aan niemand.',
  'settingsSaved.noCutOff': 'Annuleren kan totdat het evenement voorbij is.',
  'settingsSaved.cutOff':
    'Annuleren kan tot {hours, plural, =0 {het begin} one {# uur voor het begin} other {# uur voor het begin}}.',
  'settingsSaved.reason.asked': 'Ik vraag mensen waarom ze annuleren.',
  'settingsSaved.reason.notAsked': 'Ik vraag mensen niet waarom ze annuleren.',
  'badSettings.title': 'Dat kon ik niet opslaan',
  'badSettings.text':
    'De uren voor het begin moeten een geheel getal van 0 tot en met {most} zijn, of leeg blijven.',

  'ask.until': 'Je kunt annuleren tot {at}',
  'ask.tooLate': 'Te laat om hier te annuleren: {title}',
  'cutOffPassed.title': 'Het is te laat om hier te annuleren',
  'cutOffPassed.text': 'De organisator accepteerde annuleringen tot {at}. Je bent nog ingeschreven.',
  'cutOffPassed.contact': 'Neem contact op met de organisator: {organizer}.',
  'cutOffPassed.organizer': 'Neem contact op met de organisator.',
  'failed.cutOffPassed': 'De organisator accepteert geen annuleringen meer. Je bent nog ingeschreven.',
  'reason.label': 'Waarom annuleer je? (optioneel, voor de organisator)',
  'reason.placeholder': 'Geen antwoord',
  'reason.words': 'In je eigen woorden (optioneel)',
  'reason.otherAppointment': 'Een andere afspraak',
  'reason.notAvailable': 'Die dag verhinderd',
  'reason.noLongerNeeded': 'Niet meer nodig',
  'reason.other': 'Iets anders',

  'news.title': '{count, plural, one {# annulering} other {# annuleringen}}',
  'news.line': '{name}, {at}',
  'news.words': '‘{words}’',
  'news.somebody': 'Iemand',
  'news.more': 'en nog {count}',
  'news.total': 'Tot nu toe {count, plural, one {# annulering} other {# annuleringen}} via mij',

  'consent.badLink.title': 'Deze link is niet bruikbaar',
  'consent.badLink.text':
    'Hij is niet volledig, of vraagt om machtigingen die Unenroll niet gebruikt. Er is niets veranderd. Ga terug naar Teams en gebruik daar de knop.',
  'consent.signedIn.title': 'Je bent aangemeld',
  'consent.signedIn.text': 'Unenroll gaat in Teams verder met wat je hebt gevraagd.',
  'consent.declined.title': 'Je hebt je niet aangemeld',
  'consent.declined.text':
    'Er is niets aan je inschrijvingen veranderd. Als je van gedachten verandert, vraag het dan opnieuw in Teams.',
  'consent.stale.title': 'Het aanmelden kan niet worden voltooid',
  'consent.stale.text':
    'Het is begonnen in een ander venster, of te lang geleden. Er is niets aan je inschrijvingen veranderd. Ga terug naar Teams en probeer het opnieuw.',
  'consent.refused.title': 'Het aanmelden kan niet worden voltooid',
  'consent.refused.text':
    'Microsoft heeft het niet bevestigd. Er is niets aan je inschrijvingen veranderd. Ga terug naar Teams en probeer het opnieuw.',
  'consent.failed.title': 'Het aanmelden is niet gelukt',
  'consent.failed.text':
    'De aanmeldingsdienst van Microsoft kon het niet voltooien. Er is niets aan je inschrijvingen veranderd. Probeer het over een paar minuten opnieuw.',
  'consent.close': 'Je kunt dit venster sluiten.',

  'extension.search': 'Zoek het evenement opnieuw en kies het dan.',
  'extension.none': 'Ik heb geen komend evenement gevonden dat jij organiseert.',
  'extension.unknown': 'Die opdracht ken ik niet.',
};
