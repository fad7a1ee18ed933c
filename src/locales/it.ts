import type { Sentences } from './en';

/** Every sentence the bot says, in Italian: “tu”, and worded so that the reader’s gender does not matter. */
export const it: Sentences = {
  'app.name': 'Unenroll',
  'event.untitled': 'Evento senza titolo',
  'event.line': '{title}, {when}',
  'choose.line': '{title}, {when} ({state})',

  'button.cancel': 'Annulla la mia iscrizione',
  'button.cancelMany': 'Annulla {count, plural, one {questa iscrizione} other {queste # iscrizioni}}',
  'button.keep': 'Mantieni il mio posto',
  'button.keepMany': 'Mantieni i miei posti',
  'button.register': 'Iscrivimi',
  'button.registerAgain': 'Iscrivimi di nuovo',
  'button.joinWaitingList': 'Entra nella lista d’attesa',
  'button.tryAgain': 'Riprova',
  'button.askAgain': 'Ricomincia',
  'button.continue': 'Continua',
  'button.eventPage': 'Apri la pagina dell’evento',
  'button.myRegistrations': 'Le mie iscrizioni',
  'button.anotherEvent': 'Intendo un altro evento',
  'button.filter': 'Mostra gli eventi corrispondenti',
  'button.calendar': 'Cerca anche nel mio calendario',
  'button.help': 'Che cosa sai fare?',
  'button.signIn': 'Accedi',

  'state.registered': 'Iscrizione confermata',
  'state.waitlisted': 'In lista d’attesa',
  'state.pendingApproval': 'In attesa di approvazione',
  'state.cancelled': 'Iscrizione annullata',
  'state.cancelling': 'Annullamento in corso',
  'state.failed': 'Iscrizione non annullata',
  'state.unknown': 'Esito ancora incerto',
  'state.kept': 'Iscrizione mantenuta',

  'ask.title': 'Annullare la tua iscrizione?',
  'ask.titleMany': 'Annullare {count, plural, one {questa iscrizione} other {queste # iscrizioni}}?',
  'ask.seat.registered':
    'Il tuo posto si libera per qualcun altro. Se cambi idea, puoi iscriverti di nuovo finché ci sono posti.',
  'ask.seat.waitlisted': 'Esci dalla lista d’attesa. Se più tardi ti iscrivi di nuovo, riparti dal fondo.',
  'ask.seat.pendingApproval':
    'La tua richiesta di partecipazione viene ritirata prima che l’organizzatore decida.',
  'ask.seatMany': 'I tuoi posti si liberano per altre persone.',
  'ask.leftOut':
    '{count, plural, one {# delle iscrizioni scelte non si può più annullare e resta esclusa.} other {# delle iscrizioni scelte non si possono più annullare e restano escluse.}}',
  'ask.only':
    'Non ho trovato altre tue iscrizioni. Se intendi un altro evento, inviami il link alla sua pagina.',

  'cancelled.title': 'La tua iscrizione è annullata',
  'cancelled.titleMany': 'Le tue iscrizioni sono annullate',
  'cancelled.at': 'Annullata: {at}.',
  'cancelled.calendar': 'È ancora nel tuo calendario? Puoi eliminarlo da lì.',
  'cancelling.title': 'Sto annullando la tua iscrizione',
  'cancelling.text': 'Ci vuole più tempo del solito. Ti avviso appena so com’è andata.',
  'partly.title':
    '{cancelled, plural, one {# annullata} other {# annullate}}, {others, plural, one {# non annullata} other {# non annullate}}',
  'failed.title': 'La tua iscrizione non è stata annullata',
  'failed.notAllowed':
    'Microsoft 365 non mi permette di annullare questa iscrizione per te da qui. Puoi farlo nella pagina dell’evento.',
  'failed.openToEveryone':
    'Questo evento è aperto a tutti, quindi funziona solo il link di annullamento della tua e-mail di conferma.',
  'failed.retired':
    'Microsoft ha disattivato il servizio con cui è stata fatta questa iscrizione. Usa il link della tua e-mail di conferma.',
  'failed.notRegistered': 'Non hai più un’iscrizione a questo evento, quindi non c’era nulla da annullare.',
  'failed.busy':
    'Microsoft 365 è sovraccarico in questo momento. La tua iscrizione è ancora valida; riprova tra qualche minuto.',
  'failed.refused': 'Microsoft 365 ha rifiutato l’annullamento. La tua iscrizione è ancora valida.',
  'failed.interrupted':
    'Qualcosa mi ha interrotto prima che potessi annullarla. La tua iscrizione è ancora valida.',
  'unknown.title': 'Non so ancora se ha funzionato',
  'unknown.text':
    'Microsoft 365 non ha risposto. Chiedimelo di nuovo tra un minuto e controllerò com’è messa la tua iscrizione.',

  'kept.title': 'Mantieni il tuo posto',
  'kept.text': 'Non è stato cambiato nulla.',
  'expired.title': 'Questa domanda è scaduta',
  'expired.text':
    'L’ho fatta un po’ di tempo fa e preferisco chiedere di nuovo piuttosto che seguire una vecchia risposta. Non è stato cambiato nulla.',
  'notYours.title': 'Questa domanda non è per te',
  'notYours.text':
    'Era per qualcun altro, oppure non l’ho più. Non è stato cambiato nulla. Puoi annullare una tua iscrizione in qualsiasi momento.',

  'badName.title': 'Non capisco di quale evento si tratti',
  'badName.text': 'Inviami il link alla pagina dell’evento o il link per partecipare.',
  'eventNotFound.title': 'Non trovo questo evento',
  'eventNotFound.text': 'Forse è stato eliminato, oppure il link è incompleto.',
  'eventNotAllowed.title': 'Non posso consultare questo evento per te',
  'eventNotAllowed.text':
    'La tua organizzazione non me lo permette. Puoi comunque annullare nella pagina dell’evento o con il link della tua e-mail di conferma.',
  'otherTenant.title': 'Questo evento appartiene a un’altra organizzazione',
  'otherTenant.text':
    'Ho accesso solo agli eventi della tua organizzazione. Puoi annullare nella pagina dell’evento o con il link della tua e-mail di conferma.',
  'eventOver.title': 'Questo evento è finito',
  'eventOver.text': 'Non c’è più nulla da annullare.',
  'eventCanceled.title': 'L’organizzatore ha annullato questo evento',
  'eventCanceled.text': 'Non devi fare nulla.',
  'notRegistered.title': 'Non hai un’iscrizione a questo evento',
  'notRegistered.text':
    'Se hai usato un altro indirizzo e-mail, trovi il link di annullamento nella conferma inviata a quell’indirizzo.',
  'notRegisteredHere.title': 'Non ho tue iscrizioni a questa riunione',
  'notRegisteredHere.text':
    'Per questo tipo di riunione posso annullare solo le iscrizioni fatte tramite me. Per le altre usa il link della tua e-mail di conferma.',
  'alreadyCancelled.title': 'La tua iscrizione è già annullata',
  'alreadyCancelled.text': 'Non c’è altro da fare.',
  'rejected.title': 'L’organizzatore ha rifiutato la tua iscrizione',
  'rejected.text': 'Non occupi un posto, quindi non c’è nulla da annullare.',
  'stateUnknown.title': 'Non riesco a leggere lo stato della tua iscrizione',
  'stateUnknown.text': 'Microsoft 365 indica qualcosa che non conosco. Controlla nella pagina dell’evento.',
  'openToEveryone.title': 'Questa si può annullare solo con il link nella tua e-mail',
  'openToEveryone.text':
    'Questo evento è aperto a tutti, quindi Microsoft 365 accetta l’annullamento solo tramite il link della tua e-mail di conferma.',
  'registrationNotAllowed.title': 'Non ho il permesso di consultare la tua iscrizione',
  'registrationNotAllowed.text':
    'La tua organizzazione non me lo permette. Puoi annullare nella pagina dell’evento o con il link della tua e-mail di conferma.',
  'nothingFound.title': 'Non ho trovato nessuna tua iscrizione',
  'nothingFound.narrowed': 'Nulla corrisponde a ciò che hai scritto.',
  'nothingFound.text': 'Inviami il link alla pagina dell’evento o il link per partecipare, e guarderò lì.',
  'unasked.text': 'Non ho potuto consultare {count, plural, one {# evento} other {# eventi}}.',

  'choose.title': 'Quale iscrizione vuoi annullare?',
  'choose.label': 'Le tue iscrizioni',
  'choose.filter':
    '{hidden, plural, one {Un’altra non è mostrata} other {Altre # non sono mostrate}}. Scrivi una parte del titolo:',
  'choose.required': 'Scegline almeno una.',
  'held.title': 'Le tue iscrizioni',
  'held.hidden':
    '{count, plural, one {Un’altra iscrizione non è mostrata} other {Altre # iscrizioni non sono mostrate}} qui.',
  'held.declined': 'Hai rifiutato l’invito in Outlook, ma occupi ancora questo posto.',

  'enrolled.title': 'La tua iscrizione è confermata',
  'enrolled.waitlisted.title': 'Sei in lista d’attesa',
  'enrolled.waitlisted.text': 'Avrai un posto quando se ne libererà uno.',
  'enrolled.pendingApproval.title': 'La tua richiesta è nelle mani dell’organizzatore',
  'enrolled.pendingApproval.text': 'La tua iscrizione sarà confermata appena l’organizzatore accetterà.',
  'alreadyRegistered.title': 'Hai già un’iscrizione a questo evento',
  'needsPage.title': 'Iscriviti nella pagina dell’evento',
  'needsPage.questions':
    'L’organizzatore pone domande a cui si può rispondere solo nella pagina dell’evento.',
  'needsPage.approval':
    'L’organizzatore approva ogni iscrizione e riceve le richieste nella pagina dell’evento.',
  'wouldWait.title': 'Questo evento è al completo',
  'wouldWait.text': 'Puoi entrare nella lista d’attesa e avere un posto quando se ne libererà uno.',
  'full.title': 'Questo evento è al completo',
  'full.text': 'Non c’è una lista d’attesa. Puoi riprovare più tardi.',
  'enrolledOpenToEveryone.title': 'La tua iscrizione è confermata',
  'enrolledOpenToEveryone.text':
    'Questo evento è aperto a tutti: conserva l’e-mail di conferma, perché solo con il suo link si può annullare questa iscrizione.',
  'enrollUnseen.title': 'La tua iscrizione è confermata',
  'enrollUnseen.text':
    'Non ho potuto vedere come si chiama l’evento né quando inizia, quindi non posso ancora annullare questa iscrizione. Premi “Riprova” e guarderò di nuovo, oppure conserva l’e-mail di conferma: con il suo link si può annullare.',
  'enrollNotAllowed.title': 'Non posso iscriverti da qui',
  'enrollNotAllowed.text':
    'La tua organizzazione, o l’organizzatore, non me lo permette. Puoi iscriverti nella pagina dell’evento.',
  'retired.title': 'Non ho accesso a questo tipo di iscrizione',
  'retired.text':
    'Microsoft ha disattivato il servizio su cui si basa. Usa la pagina dell’evento o il link della tua e-mail di conferma.',
  'enrollUnknown.title': 'Non so ancora se la tua iscrizione è riuscita',
  'enrollUnknown.text': 'Microsoft 365 non ha risposto. Chiedimi le tue iscrizioni tra un minuto.',

  'signIn.text': 'Accedi, così posso consultare le tue iscrizioni, e solo le tue.',
  'signIn.consent': 'Mi serve il tuo consenso, una volta sola. Scegli “Accedi” e proseguirò per conto mio.',
  'signIn.admin':
    'Il tuo amministratore deve dare il consenso prima che io possa consultare le tue iscrizioni.',
  'signIn.wait': 'Un momento, sto effettuando il tuo accesso.',
  'signIn.refused.title': 'L’accesso non è riuscito',
  'signIn.refused.text': 'Non è stato cambiato nulla. Riprova.',
  'signedOut.title': 'La tua sessione di Unenroll è chiusa',
  'signedOut.text':
    'Ho dimenticato il tuo accesso. La tua sessione di Teams resta aperta e le tue iscrizioni sono come prima.',
  'forgotten.title': 'Ho dimenticato tutto di te',
  'forgotten.text':
    'Tutto ciò che avevo memorizzato su di te è eliminato: {count, plural, =0 {non c’era nulla} one {# voce} other {# voci}}. Le tue iscrizioni sono come prima.',

  'help.title': 'Annullo le tue iscrizioni agli eventi',
  'help.text':
    'Rifiutare un invito in Outlook non libera il tuo posto. Io sì, per webinar, assemblee e riunioni con iscrizione. Scrivi semplicemente:',
  'help.cancel.say': 'annulla la mia iscrizione',
  'help.cancel.does': 'Se vuoi, aggiungi un link, un titolo o una data.',
  'help.list.say': 'le mie iscrizioni',
  'help.list.does': 'Guarda a quali eventi partecipi.',
  'help.announce.say': 'annuncia',
  'help.announce.does':
    'Per chi organizza: aggiungi il link all’evento e pubblico una scheda con i pulsanti.',
  'help.signOut.say': 'disconnettimi',
  'help.signOut.does': 'Dimentico il tuo accesso. “Dimenticami” elimina tutto ciò che memorizzo su di te.',
  'help.limits':
    'Lavoro solo con gli eventi della tua organizzazione. La prima volta, tu o il tuo amministratore dovete darmi il consenso.',
  'greeting.title': 'Ciao, sono Unenroll',
  'unclear.title': 'Non ho capito',
  'unclear.text':
    'Posso annullare la tua iscrizione a un evento. Scrivi “annulla la mia iscrizione”, meglio se con il link all’evento.',
  'question.text':
    'Non ho cambiato nulla. Se vuoi liberare il tuo posto, scrivi “annulla la mia iscrizione”.',
  'notMine.title': 'Mi occupo solo della tua iscrizione',
  'notMine.text': 'Non posso annullare un evento per tutti né l’iscrizione di qualcun altro.',
  'nothingAsked.title': 'Al momento non c’è nulla a cui rispondere',
  'nothingAsked.text': 'Non ho domande in sospeso per te e non ho cambiato nulla.',
  'whichOne.title': 'Quale intendi?',
  'whichOne.text': 'Scegli nella scheda qui sopra o scrivi per esempio “la seconda”.',
  'leftAlone.title': 'Va bene, lascio tutto com’è',
  'leftAlone.text': 'Tutte le tue iscrizioni restano come sono.',

  'fault.title': 'Qualcosa è andato storto da parte mia',
  'fault.graph': 'Microsoft 365 al momento non risponde. Non è stato cambiato nulla; riprova tra un minuto.',
  'fault.identity':
    'Il servizio di accesso di Microsoft al momento non risponde. Non è stato cambiato nulla; riprova tra un minuto.',
  'fault.store':
    'Al momento non riesco ad accedere ai miei dati, quindi non ho cambiato nulla. Riprova tra un minuto.',
  'fault.other': 'Per quanto ne so, non è stato cambiato nulla. Riprova.',
  'fault.reference': 'Riferimento: {reference}',
  'answer.below': 'La mia risposta è qui sotto.',
  'late.title': 'Ci sto ancora lavorando',
  'late.text': 'Ci vuole più tempo del solito. Il risultato comparirà qui.',
  'slowDown.text': 'Sono tante cose tutte insieme. Aspetta un minuto prima di scrivere ancora.',
  'private.sent': 'Ti ho inviato un messaggio privato.',
  'private.notInstalled.title': 'Parliamone in privato',
  'private.notInstalled.text':
    'Le iscrizioni sono personali, quindi ne parlo solo in una chat privata. Aggiungi Unenroll per te, poi premi di nuovo il pulsante.',
  'button.install': 'Aggiungi Unenroll',
  'button.openChat': 'Apri la chat',
  'private.failed': 'Non sono riuscito a contattarti in privato. Scrivimi nella nostra chat.',
  'from.channel': 'Mi hai scritto in un canale.',
  'from.namedChannel': 'Mi hai scritto nel canale {channel}.',
  'from.namedChannelAndTeam': 'Mi hai scritto nel canale {channel} del team {team}.',
  'from.team': 'Mi hai scritto in un canale del team {team}.',
  'from.groupChat': 'Mi hai scritto in una chat di gruppo.',
  'from.chat': 'Mi hai scritto in un’altra chat.',

  'announcement.starts': 'Inizio: {at}',
  'announcement.ends': 'Fine: {at}',
  'announcement.organizer': 'A cura di: {organizer}',
  'announcement.page': 'Pagina dell’evento',
  'announced.posted.title': 'Il tuo evento è annunciato',
  'announced.updated.title': 'Era già annunciato lì: ho aggiornato la scheda',
  'announced.inserted.title': 'La scheda del tuo evento è nel tuo messaggio',
  'announced.text': 'Puoi modificare queste impostazioni qui in qualsiasi momento.',
  'announceWhat.title': 'Quale evento devo annunciare?',
  'announceWhat.text':
    'Scrivi “annuncia” con il link alla pagina dell’evento o con il link per partecipare alla tua riunione.',
  'eventDraft.title': 'Questo evento è ancora una bozza',
  'eventDraft.text': 'Nessuno può iscriversi finché non lo pubblichi. Prima pubblicalo, poi annuncialo.',
  'notOrganizer.title': 'Solo gli organizzatori possono annunciare questo evento',
  'notOrganizer.text':
    'Non risulti né tra gli organizzatori né tra i co-organizzatori. Non è stato pubblicato nulla.',
  'notPosted.title': 'Non ho potuto pubblicare la scheda',
  'notPosted.text':
    'Teams non mi ha permesso di scrivere lì. Controlla che Unenroll sia stato aggiunto al team o alla chat e riprova tra un minuto.',
  'settings.notify': 'Avvisami degli annullamenti',
  'settings.notify.atOnce': 'Subito',
  'settings.notify.digest': 'Una volta al giorno',
  'settings.notify.off': 'Mai',
  'settings.cutOff': 'Ultimo momento per annullare, in ore prima dell’inizio (lascia vuoto se non c’è)',
  'settings.reason.label': 'Motivo dell’annullamento',
  'settings.reason': 'Chiedi il motivo dell’annullamento (rispondere è facoltativo)',
  'button.save': 'Salva le impostazioni',
  'settingsSaved.title': 'Impostazioni salvate',
  'settingsSaved.notify.atOnce': 'Avviso subito di ogni annullamento gli organizzatori che mi usano.',
  'settingsSaved.notify.digest':
    'Avviso degli annullamenti una volta al giorno gli organizzatori che mi usano.',
  'settingsSaved.notify.off': 'Non avviso nessuno degli annullamenti.',
  'settingsSaved.noCutOff': 'Si può annullare fino alla fine dell’evento.',
  'settingsSaved.cutOff':
    'Si può annullare fino {hours, plural, =0 {all’inizio} one {a # ora prima dell’inizio} other {a # ore prima dell’inizio}}.',
  'settingsSaved.reason.asked': 'Chiedo il motivo dell’annullamento.',
  'settingsSaved.reason.notAsked': 'Non chiedo il motivo dell’annullamento.',
  'badSettings.title': 'Non ho potuto salvare',
  'badSettings.text':
    'Le ore prima dell’inizio devono essere un numero intero da 0 a {most}, oppure restare vuote.',

  'ask.until': 'Puoi annullare fino a {at}',
  'ask.tooLate': 'Troppo tardi per annullare qui: {title}',
  'cutOffPassed.title': 'È troppo tardi per annullare qui',
  'cutOffPassed.text':
    'L’organizzatore accettava annullamenti fino a {at}. La tua iscrizione è ancora valida.',
  'cutOffPassed.contact': 'Scrivi a chi organizza l’evento: {organizer}.',
  'cutOffPassed.organizer': 'Scrivi a chi organizza l’evento.',
  'failed.cutOffPassed': 'L’organizzatore non accetta più annullamenti. La tua iscrizione è ancora valida.',
  'reason.label': 'Perché annulli? (facoltativo, per l’organizzatore)',
  'reason.placeholder': 'Nessuna risposta',
  'reason.words': 'Con parole tue (facoltativo)',
  'reason.otherAppointment': 'Un altro impegno',
  'reason.notAvailable': 'Quel giorno non posso',
  'reason.noLongerNeeded': 'Non serve più',
  'reason.other': 'Un altro motivo',

  'news.title': '{count, plural, one {# annullamento} other {# annullamenti}}',
  'news.line': '{name}, {at}',
  'news.words': '“{words}”',
  'news.somebody': 'Qualcuno',
  'news.more': '{count, plural, one {e un altro} other {e altri #}}',
  'news.total': '{count, plural, one {# annullamento} other {# annullamenti}} tramite me finora',

  'consent.badLink.title': 'Questo link non si può usare',
  'consent.badLink.text':
    'È incompleto o chiede autorizzazioni che Unenroll non usa. Non è stato cambiato nulla. Torna in Teams e usa il pulsante che trovi lì.',
  'consent.signedIn.title': 'Hai effettuato l’accesso',
  'consent.signedIn.text': 'Unenroll prosegue in Teams con ciò che hai chiesto.',
  'consent.declined.title': 'Non hai effettuato l’accesso',
  'consent.declined.text': 'Nulla è cambiato nelle tue iscrizioni. Se cambi idea, chiedi di nuovo in Teams.',
  'consent.stale.title': 'Non è possibile completare l’accesso',
  'consent.stale.text':
    'È stato iniziato in un’altra finestra o troppo tempo fa. Nulla è cambiato nelle tue iscrizioni. Torna in Teams e riprova.',
  'consent.refused.title': 'Non è possibile completare l’accesso',
  'consent.refused.text':
    'Microsoft non lo ha confermato. Nulla è cambiato nelle tue iscrizioni. Torna in Teams e riprova.',
  'consent.failed.title': 'L’accesso non è riuscito',
  'consent.failed.text':
    'Il servizio di accesso di Microsoft non è riuscito a completarlo. Nulla è cambiato nelle tue iscrizioni. Riprova tra qualche minuto.',
  'consent.close': 'Puoi chiudere questa finestra.',

  'extension.search': 'Cerca di nuovo l’evento, poi sceglilo.',
  'extension.none': 'Non ho trovato nessun prossimo evento organizzato da te.',
  'extension.unknown': 'Non conosco questo comando.',
};
