import type { Sentences } from './en';

/** Every sentence the bot says, in German: “Sie”. */
export const de: Sentences = {
  'app.name': 'Unenroll',
  'event.untitled': 'Veranstaltung ohne Titel',
  'event.line': '{title}, {when}',
  'choose.line': '{title}, {when} ({state})',

  'button.cancel': 'Meine Registrierung stornieren',
  'button.cancelMany':
    '{count, plural, one {Diese Registrierung} other {Diese # Registrierungen}} stornieren',
  'button.keep': 'Meinen Platz behalten',
  'button.keepMany': 'Meine Plätze behalten',
  'button.register': 'Registrieren',
  'button.registerAgain': 'Erneut registrieren',
  'button.joinWaitingList': 'Auf die Warteliste setzen',
  'button.tryAgain': 'Erneut versuchen',
  'button.askAgain': 'Von vorn beginnen',
  'button.continue': 'Weiter',
  'button.eventPage': 'Veranstaltungsseite öffnen',
  'button.myRegistrations': 'Meine Registrierungen',
  'button.anotherEvent': 'Ich meine eine andere Veranstaltung',
  'button.filter': 'Passende Veranstaltungen anzeigen',
  'button.calendar': 'Auch im Kalender suchen',
  'button.help': 'Was kann Unenroll?',
  'button.signIn': 'Anmelden',

  'state.registered': 'Registriert',
  'state.waitlisted': 'Auf der Warteliste',
  'state.pendingApproval': 'Wartet auf Genehmigung',
  'state.cancelled': 'Storniert',
  'state.cancelling': 'Wird gerade storniert',
  'state.failed': 'Nicht storniert',
  'state.unknown': 'Noch ungewiss',
  'state.kept': 'Behalten',

  'ask.title': 'Ihre Registrierung stornieren?',
  'ask.titleMany': '{count, plural, one {Diese Registrierung} other {Diese # Registrierungen}} stornieren?',
  'ask.seat.registered':
    'Ihr Platz wird für jemand anderen frei. Wenn Sie es sich anders überlegen, können Sie sich erneut registrieren, solange noch Plätze frei sind.',
  'ask.seat.waitlisted':
    'Sie verlassen die Warteliste. Wenn Sie sich später erneut registrieren, stehen Sie wieder ganz hinten.',
  'ask.seat.pendingApproval': 'Ihre Anfrage wird zurückgezogen, bevor der Organisator entscheidet.',
  'ask.seatMany': 'Ihre Plätze werden für andere frei.',
  'ask.leftOut':
    '{count, plural, one {# der ausgewählten Registrierungen lässt sich nicht mehr stornieren und bleibt außen vor.} other {# der ausgewählten Registrierungen lassen sich nicht mehr stornieren und bleiben außen vor.}}',
  'ask.only':
    'Ich habe keine andere Registrierung von Ihnen gefunden. Wenn Sie eine andere Veranstaltung meinen, senden Sie mir den Link zu ihrer Seite.',

  'cancelled.title': 'Ihre Registrierung ist storniert',
  'cancelled.titleMany': 'Ihre Registrierungen sind storniert',
  'cancelled.at': 'Storniert am {at}.',
  'cancelled.calendar': 'Noch in Ihrem Kalender? Dort können Sie den Termin löschen.',
  'cancelling.title': 'Ihre Registrierung wird storniert',
  'cancelling.text': 'Das dauert länger als sonst. Ich melde mich, sobald ich weiß, wie es ausgegangen ist.',
  'partly.title': '{cancelled} storniert, {others} nicht',
  'failed.title': 'Ihre Registrierung wurde nicht storniert',
  'failed.notAllowed':
    'Microsoft 365 lässt mich diese Registrierung hier nicht für Sie stornieren. Auf der Veranstaltungsseite können Sie es selbst tun.',
  'failed.openToEveryone':
    'Diese Veranstaltung ist für alle offen; deshalb funktioniert nur der Stornierungslink in Ihrer Bestätigungs-E-Mail.',
  'failed.retired':
    'Microsoft hat den Dienst abgeschaltet, mit dem diese Registrierung vorgenommen wurde. Bitte verwenden Sie den Link in Ihrer Bestätigungs-E-Mail.',
  'failed.notRegistered':
    'Sie sind für diese Veranstaltung nicht mehr registriert; es gab also nichts mehr zu stornieren.',
  'failed.busy':
    'Microsoft 365 ist gerade überlastet. Sie sind weiterhin registriert; bitte versuchen Sie es in ein paar Minuten noch einmal.',
  'failed.refused': 'Microsoft 365 hat die Stornierung abgelehnt. Sie sind weiterhin registriert.',
  'failed.interrupted':
    'Ich wurde unterbrochen, bevor ich stornieren konnte. Sie sind weiterhin registriert.',
  'unknown.title': 'Ich weiß noch nicht, ob es geklappt hat',
  'unknown.text':
    'Microsoft 365 hat nicht geantwortet. Fragen Sie mich in einer Minute noch einmal, dann sehe ich nach, wie es um Ihre Registrierung steht.',

  'kept.title': 'Sie behalten Ihren Platz',
  'kept.text': 'Es wurde nichts geändert.',
  'expired.title': 'Diese Frage ist abgelaufen',
  'expired.text':
    'Ich habe sie vor einer Weile gestellt und frage lieber noch einmal, als mich auf eine alte Antwort zu verlassen. Es wurde nichts geändert.',
  'notYours.title': 'Diese Frage richtet sich nicht an Sie',
  'notYours.text':
    'Sie war für jemand anderen bestimmt, oder ich habe sie nicht mehr. Es wurde nichts geändert. Eine eigene Registrierung können Sie jederzeit stornieren.',

  'badName.title': 'Ich erkenne nicht, welche Veranstaltung das ist',
  'badName.text': 'Bitte senden Sie mir den Link zur Veranstaltungsseite oder den Teilnahmelink.',
  'eventNotFound.title': 'Ich finde diese Veranstaltung nicht',
  'eventNotFound.text': 'Vielleicht wurde sie gelöscht, oder der Link ist unvollständig.',
  'eventNotAllowed.title': 'Ich darf diese Veranstaltung nicht für Sie einsehen',
  'eventNotAllowed.text':
    'Ihre Organisation erlaubt es mir nicht. Stornieren können Sie trotzdem: auf der Veranstaltungsseite oder mit dem Link in Ihrer Bestätigungs-E-Mail.',
  'otherTenant.title': 'Diese Veranstaltung gehört zu einer anderen Organisation',
  'otherTenant.text':
    'Ich erreiche nur Veranstaltungen Ihrer eigenen Organisation. Sie können auf der Veranstaltungsseite oder mit dem Link in Ihrer Bestätigungs-E-Mail stornieren.',
  'eventOver.title': 'Diese Veranstaltung ist vorbei',
  'eventOver.text': 'Es gibt nichts mehr zu stornieren.',
  'eventCanceled.title': 'Der Organisator hat diese Veranstaltung abgesagt',
  'eventCanceled.text': 'Sie müssen nichts tun.',
  'notRegistered.title': 'Sie sind für diese Veranstaltung nicht registriert',
  'notRegistered.text':
    'Falls Sie sich mit einer anderen E-Mail-Adresse registriert haben, verwenden Sie den Stornierungslink in der Bestätigung, die Sie dort erhalten haben.',
  'notRegisteredHere.title': 'Mir liegt für diese Besprechung keine Registrierung von Ihnen vor',
  'notRegisteredHere.text':
    'Bei dieser Art von Besprechung kann ich nur stornieren, was über mich registriert wurde. Für alles andere verwenden Sie den Link in Ihrer Bestätigungs-E-Mail.',
  'alreadyCancelled.title': 'Ihre Registrierung ist bereits storniert',
  'alreadyCancelled.text': 'Es gibt nichts mehr zu tun.',
  'rejected.title': 'Der Organisator hat Ihre Registrierung abgelehnt',
  'rejected.text': 'Sie haben keinen Platz; es gibt also nichts zu stornieren.',
  'stateUnknown.title': 'Ich erkenne nicht, wie es um Ihre Registrierung steht',
  'stateUnknown.text':
    'Microsoft 365 meldet etwas, das ich nicht kenne. Bitte sehen Sie auf der Veranstaltungsseite nach.',
  'openToEveryone.title': 'Diese lässt sich nur mit dem Link in Ihrer E-Mail stornieren',
  'openToEveryone.text':
    'Diese Veranstaltung ist für alle offen; deshalb nimmt Microsoft 365 eine Stornierung nur über den Link in Ihrer Bestätigungs-E-Mail an.',
  'registrationNotAllowed.title': 'Ich darf Ihre Registrierung nicht einsehen',
  'registrationNotAllowed.text':
    'Ihre Organisation erlaubt es mir nicht. Sie können auf der Veranstaltungsseite oder mit dem Link in Ihrer Bestätigungs-E-Mail stornieren.',
  'nothingFound.title': 'Ich habe keine Registrierung von Ihnen gefunden',
  'nothingFound.narrowed': 'Nichts passt zu dem, was Sie geschrieben haben.',
  'nothingFound.text':
    'Senden Sie mir den Link zur Veranstaltungsseite oder den Teilnahmelink, dann sehe ich dort nach.',
  'unasked.text': '{count, plural, one {# Veranstaltung} other {# Veranstaltungen}} konnte ich nicht prüfen.',

  'choose.title': 'Welche Registrierung möchten Sie stornieren?',
  'choose.label': 'Ihre Registrierungen',
  'choose.filter':
    '{hidden, plural, one {# weitere wird} other {# weitere werden}} nicht angezeigt. Geben Sie einen Teil des Titels ein:',
  'choose.required': 'Bitte wählen Sie mindestens eine aus.',
  'held.title': 'Ihre Registrierungen',
  'held.hidden':
    '{count, plural, one {# weitere Registrierung wird} other {# weitere Registrierungen werden}} hier nicht angezeigt.',
  'held.declined': 'Sie haben die Einladung in Outlook abgelehnt, haben diesen Platz aber immer noch.',

  'enrolled.title': 'Sie sind registriert',
  'enrolled.waitlisted.title': 'Sie stehen auf der Warteliste',
  'enrolled.waitlisted.text': 'Sie bekommen einen Platz, sobald einer frei wird.',
  'enrolled.pendingApproval.title': 'Ihre Anfrage liegt beim Organisator',
  'enrolled.pendingApproval.text': 'Sie sind registriert, sobald der Organisator zustimmt.',
  'alreadyRegistered.title': 'Sie sind bereits registriert',
  'needsPage.title': 'Bitte registrieren Sie sich auf der Veranstaltungsseite',
  'needsPage.questions':
    'Der Organisator stellt Fragen, die Sie nur auf der Veranstaltungsseite beantworten können.',
  'needsPage.approval':
    'Der Organisator genehmigt jede Registrierung einzeln und nimmt Anfragen auf der Veranstaltungsseite entgegen.',
  'wouldWait.title': 'Diese Veranstaltung ist ausgebucht',
  'wouldWait.text':
    'Sie können sich auf die Warteliste setzen lassen und bekommen einen Platz, sobald einer frei wird.',
  'full.title': 'Diese Veranstaltung ist ausgebucht',
  'full.text': 'Es gibt keine Warteliste. Sie können es später noch einmal versuchen.',
  'enrolledOpenToEveryone.title': 'Sie sind registriert',
  'enrolledOpenToEveryone.text':
    'Diese Veranstaltung ist für alle offen: Bewahren Sie die Bestätigungs-E-Mail auf, denn nur mit dem Link darin lässt sich diese Registrierung stornieren.',
  'enrollUnseen.title': 'Sie sind registriert',
  'enrollUnseen.text':
    'Ich konnte nicht sehen, wie die Veranstaltung heißt oder wann sie beginnt, und kann diese Registrierung deshalb noch nicht stornieren. Wählen Sie „Erneut versuchen“, dann sehe ich noch einmal nach, oder bewahren Sie die Bestätigungs-E-Mail auf: Mit dem Link darin können Sie stornieren.',
  'enrollNotAllowed.title': 'Ich kann Sie hier nicht registrieren',
  'enrollNotAllowed.text':
    'Ihre Organisation oder der Organisator erlaubt es mir nicht. Sie können sich auf der Veranstaltungsseite registrieren.',
  'retired.title': 'Diese Art von Registrierung erreiche ich nicht',
  'retired.text':
    'Microsoft hat den Dienst dahinter abgeschaltet. Bitte verwenden Sie die Veranstaltungsseite oder den Link in Ihrer Bestätigungs-E-Mail.',
  'enrollUnknown.title': 'Ich weiß noch nicht, ob Sie registriert sind',
  'enrollUnknown.text':
    'Microsoft 365 hat nicht geantwortet. Fragen Sie mich in einer Minute nach Ihren Registrierungen.',

  'signIn.text':
    'Bitte melden Sie sich an, damit ich Ihre eigenen Registrierungen einsehen kann, und nur Ihre.',
  'signIn.consent':
    'Ich brauche einmalig Ihre Zustimmung. Wählen Sie „Anmelden“, dann mache ich von selbst weiter.',
  'signIn.admin': 'Ihr Administrator muss zustimmen, bevor ich Ihre Registrierungen einsehen kann.',
  'signIn.wait': 'Einen Moment, ich melde Sie an.',
  'signIn.refused.title': 'Die Anmeldung hat nicht geklappt',
  'signIn.refused.text': 'Es wurde nichts geändert. Bitte versuchen Sie es noch einmal.',
  'signedOut.title': 'Sie sind von Unenroll abgemeldet',
  'signedOut.text':
    'Ich habe Ihre Anmeldung vergessen. In Teams bleiben Sie angemeldet, und Ihre Registrierungen sind unverändert.',
  'forgotten.title': 'Ich habe Sie vergessen',
  'forgotten.text':
    'Alles, was ich über Sie gespeichert hatte, ist gelöscht: {count, plural, =0 {es gab nichts} one {# Eintrag} other {# Einträge}}. Ihre Registrierungen sind unverändert.',

  'help.title': 'Ich storniere Ihre Registrierungen für Veranstaltungen',
  'help.text':
    'Wer eine Einladung in Outlook ablehnt, gibt seinen Platz damit nicht frei. Ich erledige das für Webinare, Townhalls und Besprechungen mit Registrierung. Schreiben Sie einfach:',
  'help.cancel.say': 'meine Registrierung stornieren',
  'help.cancel.does': 'Wenn Sie möchten, mit Link, Titel oder Datum.',
  'help.list.say': 'meine Registrierungen',
  'help.list.does': 'Zeigt, wofür Sie registriert sind.',
  'help.announce.say': 'ankündigen',
  'help.announce.does':
    'Für Organisatoren: Fügen Sie den Link zur Veranstaltung hinzu, und ich poste eine Karte mit Schaltflächen.',
  'help.signOut.say': 'vom Bot abmelden',
  'help.signOut.does':
    'Ich vergesse Ihre Anmeldung. „Vergessen Sie mich“ löscht alles, was ich über Sie speichere.',
  'help.limits':
    'Ich bin nur für Veranstaltungen Ihrer eigenen Organisation da. Beim ersten Mal müssen Sie oder Ihr Administrator zustimmen.',
  'greeting.title': 'Guten Tag, ich bin Unenroll',
  'unclear.title': 'Das habe ich nicht verstanden',
  'unclear.text':
    'Ich kann Ihre Registrierung für eine Veranstaltung stornieren. Schreiben Sie „meine Registrierung stornieren“, am besten mit dem Link zur Veranstaltung.',
  'question.text':
    'Ich habe nichts geändert. Wenn Sie Ihren Platz freigeben möchten, schreiben Sie „meine Registrierung stornieren“.',
  'notMine.title': 'Ich kümmere mich nur um Ihre eigene Registrierung',
  'notMine.text':
    'Eine Veranstaltung für alle absagen oder die Registrierung anderer stornieren kann ich nicht.',
  'nothingAsked.title': 'Gerade gibt es nichts zu beantworten',
  'nothingAsked.text': 'Ich habe keine offene Frage an Sie und habe nichts geändert.',
  'whichOne.title': 'Welche meinen Sie?',
  'whichOne.text': 'Wählen Sie auf der Karte oben aus, oder schreiben Sie zum Beispiel „die zweite“.',
  'leftAlone.title': 'In Ordnung, ich lasse alles, wie es ist',
  'leftAlone.text': 'Alle Ihre Registrierungen bleiben bestehen.',

  'fault.title': 'Bei mir ist etwas schiefgegangen',
  'fault.graph':
    'Microsoft 365 antwortet gerade nicht. Es wurde nichts geändert; bitte versuchen Sie es in einer Minute noch einmal.',
  'fault.identity':
    'Der Anmeldedienst von Microsoft antwortet gerade nicht. Es wurde nichts geändert; bitte versuchen Sie es in einer Minute noch einmal.',
  'fault.store':
    'Ich komme gerade nicht an meine eigenen Aufzeichnungen und habe deshalb nichts geändert. Bitte versuchen Sie es in einer Minute noch einmal.',
  'fault.other': 'Soweit ich weiß, wurde nichts geändert. Bitte versuchen Sie es noch einmal.',
  'fault.reference': 'Referenz: {reference}',
  'answer.below': 'Meine Antwort steht weiter unten.',
  'late.title': 'Ich arbeite noch daran',
  'late.text': 'Das dauert länger als sonst. Das Ergebnis erscheint hier.',
  'slowDown.text': 'Das war viel auf einmal. Bitte warten Sie eine Minute, bevor Sie wieder schreiben.',
  'private.sent': 'Ich habe Ihnen eine private Nachricht gesendet.',
  'private.notInstalled.title': 'Lassen Sie uns privat sprechen',
  'private.notInstalled.text':
    'Registrierungen sind persönlich, deshalb spreche ich darüber nur im privaten Chat. Bitte fügen Sie Unenroll für sich hinzu und drücken Sie dann noch einmal auf die Schaltfläche.',
  'button.install': 'Unenroll hinzufügen',
  'button.openChat': 'Chat öffnen',
  'private.failed': 'Ich konnte Sie privat nicht erreichen. Bitte schreiben Sie mir in unserem eigenen Chat.',
  'from.channel': 'Sie haben in einem Kanal gefragt.',
  'from.namedChannel': 'Sie haben im Kanal {channel} gefragt.',
  'from.namedChannelAndTeam': 'Sie haben im Kanal {channel} des Teams {team} gefragt.',
  'from.team': 'Sie haben in einem Kanal des Teams {team} gefragt.',
  'from.groupChat': 'Sie haben in einem Gruppenchat gefragt.',
  'from.chat': 'Sie haben in einem anderen Chat gefragt.',

  'announcement.starts': 'Beginn: {at}',
  'announcement.ends': 'Ende: {at}',
  'announcement.organizer': 'Organisator: {organizer}',
  'announcement.page': 'Veranstaltungsseite',
  'announced.posted.title': 'Ihre Veranstaltung ist angekündigt',
  'announced.updated.title': 'Sie war dort schon angekündigt: Ich habe die Karte aktualisiert',
  'announced.inserted.title': 'Die Karte zu Ihrer Veranstaltung ist in Ihrer Nachricht',
  'announced.text': 'Diese Einstellungen können Sie hier jederzeit ändern.',
  'announceWhat.title': 'Welche Veranstaltung soll ich ankündigen?',
  'announceWhat.text':
    'Schreiben Sie „ankündigen“ mit dem Link zur Veranstaltungsseite oder mit dem Teilnahmelink Ihrer Besprechung.',
  'eventDraft.title': 'Diese Veranstaltung ist noch ein Entwurf',
  'eventDraft.text':
    'Niemand kann sich registrieren, bevor Sie sie veröffentlichen. Veröffentlichen Sie sie zuerst, dann kündigen Sie sie an.',
  'notOrganizer.title': 'Nur die Organisatoren können diese Veranstaltung ankündigen',
  'notOrganizer.text': 'Sie sind weder Organisator noch Mitorganisator. Es wurde nichts gepostet.',
  'notPosted.title': 'Ich konnte die Karte nicht posten',
  'notPosted.text':
    'Teams hat mich dort nicht schreiben lassen. Bitte prüfen Sie, ob Unenroll zum Team oder Chat hinzugefügt ist, und versuchen Sie es in einer Minute noch einmal.',
  'settings.notify': 'Mich über Stornierungen informieren',
  'settings.notify.atOnce': 'Sofort',
  'settings.notify.digest': 'Einmal am Tag',
  'settings.notify.off': 'Gar nicht',
  'settings.cutOff': 'Letzter Zeitpunkt zum Stornieren, in Stunden vor Beginn (leer lassen für keinen)',
  'settings.reason.label': 'Grund der Stornierung',
  'settings.reason': 'Nach dem Grund der Stornierung fragen (die Antwort ist freiwillig)',
  'button.save': 'Einstellungen speichern',
  'settingsSaved.title': 'Einstellungen gespeichert',
  'settingsSaved.notify.atOnce':
    'Ich informiere die Organisatoren, die mich nutzen, sofort über jede Stornierung.',
  'settingsSaved.notify.digest':
    'Ich informiere die Organisatoren, die mich nutzen, einmal am Tag über Stornierungen.',
  'settingsSaved.notify.off': 'Ich informiere niemanden über Stornierungen.',
  'settingsSaved.noCutOff': 'Stornieren ist bis zum Ende der Veranstaltung möglich.',
  'settingsSaved.cutOff':
    'Stornieren ist bis {hours, plural, =0 {zum Beginn} one {# Stunde vor Beginn} other {# Stunden vor Beginn}} möglich.',
  'settingsSaved.reason.asked': 'Ich frage nach dem Grund der Stornierung.',
  'settingsSaved.reason.notAsked': 'Ich frage nicht nach dem Grund der Stornierung.',
  'badSettings.title': 'Das konnte ich nicht speichern',
  'badSettings.text':
    'Die Stunden vor Beginn müssen eine ganze Zahl von 0 bis {most} sein oder leer bleiben.',

  'ask.until': 'Stornieren können Sie bis {at}',
  'ask.tooLate': 'Zu spät, um hier zu stornieren: {title}',
  'cutOffPassed.title': 'Hier ist es zum Stornieren zu spät',
  'cutOffPassed.text':
    'Der Organisator hat Stornierungen bis {at} angenommen. Sie sind weiterhin registriert.',
  'cutOffPassed.contact': 'Bitte wenden Sie sich an den Organisator: {organizer}.',
  'cutOffPassed.organizer': 'Bitte wenden Sie sich an den Organisator.',
  'failed.cutOffPassed': 'Der Organisator nimmt keine Stornierungen mehr an. Sie sind weiterhin registriert.',
  'reason.label': 'Warum stornieren Sie? (freiwillig, für den Organisator)',
  'reason.placeholder': 'Keine Angabe',
  'reason.words': 'In eigenen Worten (freiwillig)',
  'reason.otherAppointment': 'Ein anderer Termin',
  'reason.notAvailable': 'An dem Tag verhindert',
  'reason.noLongerNeeded': 'Nicht mehr nötig',
  'reason.other': 'Etwas anderes',

  'news.title': '{count, plural, one {# Stornierung} other {# Stornierungen}}',
  'news.line': '{name}, {at}',
  'news.words': '„{words}“',
  'news.somebody': 'Jemand',
  'news.more': 'und {count} weitere',
  'news.total': 'Bisher {count, plural, one {# Stornierung} other {# Stornierungen}} über mich',

  'consent.badLink.title': 'Dieser Link lässt sich nicht verwenden',
  'consent.badLink.text':
    'Er ist unvollständig oder verlangt Berechtigungen, die Unenroll nicht nutzt. Es wurde nichts geändert. Gehen Sie zurück zu Teams und verwenden Sie dort die Schaltfläche.',
  'consent.signedIn.title': 'Sie sind angemeldet',
  'consent.signedIn.text': 'Unenroll macht in Teams mit Ihrem Anliegen weiter.',
  'consent.declined.title': 'Sie haben sich nicht angemeldet',
  'consent.declined.text':
    'An Ihren Registrierungen wurde nichts geändert. Wenn Sie es sich anders überlegen, fragen Sie in Teams noch einmal.',
  'consent.stale.title': 'Die Anmeldung lässt sich nicht abschließen',
  'consent.stale.text':
    'Sie wurde in einem anderen Fenster oder vor zu langer Zeit begonnen. An Ihren Registrierungen wurde nichts geändert. Gehen Sie zurück zu Teams und versuchen Sie es noch einmal.',
  'consent.refused.title': 'Die Anmeldung lässt sich nicht abschließen',
  'consent.refused.text':
    'Microsoft hat sie nicht bestätigt. An Ihren Registrierungen wurde nichts geändert. Gehen Sie zurück zu Teams und versuchen Sie es noch einmal.',
  'consent.failed.title': 'Die Anmeldung hat nicht geklappt',
  'consent.failed.text':
    'Der Anmeldedienst von Microsoft konnte sie nicht abschließen. An Ihren Registrierungen wurde nichts geändert. Bitte versuchen Sie es in ein paar Minuten noch einmal.',
  'consent.close': 'Sie können dieses Fenster schließen.',

  'extension.search': 'Bitte suchen Sie die Veranstaltung noch einmal und wählen Sie sie dann aus.',
  'extension.none': 'Ich habe keine bevorstehende Veranstaltung gefunden, die Sie organisieren.',
  'extension.unknown': 'Diesen Befehl kenne ich nicht.',
};
