import type { Sentences } from './en';

/** Every sentence the bot says, in Spanish: “tú”, and worded so that the reader’s gender does not matter. */
export const es: Sentences = {
  'app.name': 'Unenroll',
  'event.untitled': 'Evento sin título',
  'event.line': '{title}, {when}',
  'choose.line': '{title}, {when} ({state})',

  'button.cancel': 'Cancelar mi inscripción',
  'button.cancelMany': 'Cancelar {count, plural, one {esta inscripción} other {estas # inscripciones}}',
  'button.keep': 'Conservar mi plaza',
  'button.keepMany': 'Conservar mis plazas',
  'button.register': 'Inscribirme',
  'button.registerAgain': 'Inscribirme de nuevo',
  'button.joinWaitingList': 'Entrar en la lista de espera',
  'button.tryAgain': 'Intentarlo de nuevo',
  'button.askAgain': 'Empezar de nuevo',
  'button.continue': 'Continuar',
  'button.eventPage': 'Abrir la página del evento',
  'button.myRegistrations': 'Mis inscripciones',
  'button.anotherEvent': 'Me refiero a otro evento',
  'button.filter': 'Mostrar los eventos que coinciden',
  'button.calendar': 'Buscar también en mi calendario',
  'button.help': '¿Qué sabes hacer?',
  'button.signIn': 'Iniciar sesión',

  'state.registered': 'Inscripción confirmada',
  'state.waitlisted': 'En lista de espera',
  'state.pendingApproval': 'Pendiente de aprobación',
  'state.cancelled': 'Inscripción cancelada',
  'state.cancelling': 'Cancelación en curso',
  'state.failed': 'Inscripción no cancelada',
  'state.unknown': 'Resultado aún incierto',
  'state.kept': 'Inscripción conservada',

  'ask.title': '¿Cancelar tu inscripción?',
  'ask.titleMany': '¿Cancelar {count, plural, one {esta inscripción} other {estas # inscripciones}}?',
  'ask.seat.registered':
    'Tu plaza quedará libre para otra persona. Si cambias de idea, puedes volver a inscribirte mientras queden plazas.',
  'ask.seat.waitlisted': 'Sales de la lista de espera. Si te inscribes de nuevo más tarde, pasarás al final.',
  'ask.seat.pendingApproval': 'Tu solicitud de asistencia se retira antes de que el organizador decida.',
  'ask.seatMany': 'Tus plazas quedarán libres para otras personas.',
  'ask.leftOut':
    '{count, plural, one {# de las inscripciones elegidas ya no se puede cancelar y queda fuera.} other {# de las inscripciones elegidas ya no se pueden cancelar y quedan fuera.}}',
  'ask.only':
    'No he encontrado ninguna otra inscripción tuya. Si te refieres a otro evento, envíame el enlace a su página.',

  'cancelled.title': 'Tu inscripción está cancelada',
  'cancelled.titleMany': 'Tus inscripciones están canceladas',
  'cancelled.at': 'Cancelada el {at}.',
  'cancelled.calendar': '¿Sigue en tu calendario? Puedes eliminarlo allí.',
  'cancelling.title': 'Cancelando tu inscripción',
  'cancelling.text': 'Está tardando más de lo normal. Te avisaré en cuanto sepa cómo ha terminado.',
  'partly.title':
    '{cancelled, plural, one {# cancelada} other {# canceladas}}, {others, plural, one {# no cancelada} other {# no canceladas}}',
  'failed.title': 'Tu inscripción no se ha cancelado',
  'failed.notAllowed':
    'Microsoft 365 no me deja cancelar esta inscripción por ti desde aquí. Puedes hacerlo en la página del evento.',
  'failed.openToEveryone':
    'Este evento está abierto a todo el mundo, así que solo funciona el enlace de cancelación de tu correo de confirmación.',
  'failed.retired':
    'Microsoft ha desactivado el servicio con el que se hizo esta inscripción. Usa el enlace de tu correo de confirmación.',
  'failed.notRegistered': 'Ya no tienes inscripción en este evento, así que no quedaba nada por cancelar.',
  'failed.busy':
    'Microsoft 365 está saturado en este momento. Tu inscripción sigue en pie; inténtalo de nuevo dentro de unos minutos.',
  'failed.refused': 'Microsoft 365 ha rechazado la cancelación. Tu inscripción sigue en pie.',
  'failed.interrupted': 'Algo me interrumpió antes de poder cancelarla. Tu inscripción sigue en pie.',
  'unknown.title': 'Todavía no sé si ha funcionado',
  'unknown.text':
    'Microsoft 365 no ha respondido. Pregúntame de nuevo dentro de un minuto y comprobaré cómo está tu inscripción.',

  'kept.title': 'Conservas tu plaza',
  'kept.text': 'No se ha cambiado nada.',
  'expired.title': 'Esta pregunta ha caducado',
  'expired.text':
    'La hice hace un rato y prefiero volver a preguntar antes que actuar según una respuesta antigua. No se ha cambiado nada.',
  'notYours.title': 'Esta pregunta no es para ti',
  'notYours.text':
    'Era para otra persona, o ya no la tengo. No se ha cambiado nada. Puedes cancelar una inscripción tuya en cualquier momento.',

  'badName.title': 'No sé de qué evento se trata',
  'badName.text': 'Envíame el enlace a la página del evento o el enlace para unirse.',
  'eventNotFound.title': 'No encuentro ese evento',
  'eventNotFound.text': 'Puede que se haya eliminado o que el enlace esté incompleto.',
  'eventNotAllowed.title': 'No puedo consultar ese evento por ti',
  'eventNotAllowed.text':
    'Tu organización no me lo permite. Aun así, puedes cancelar en la página del evento o con el enlace de tu correo de confirmación.',
  'otherTenant.title': 'Ese evento pertenece a otra organización',
  'otherTenant.text':
    'Solo tengo acceso a los eventos de tu propia organización. Puedes cancelar en la página del evento o con el enlace de tu correo de confirmación.',
  'eventOver.title': 'Este evento ya ha terminado',
  'eventOver.text': 'No queda nada por cancelar.',
  'eventCanceled.title': 'El organizador ha suspendido este evento',
  'eventCanceled.text': 'No tienes que hacer nada.',
  'notRegistered.title': 'No tienes inscripción en este evento',
  'notRegistered.text':
    'Si te inscribiste con otra dirección de correo, usa el enlace de cancelación de la confirmación que recibiste allí.',
  'notRegisteredHere.title': 'No tengo ninguna inscripción tuya en esta reunión',
  'notRegisteredHere.text':
    'En este tipo de reunión solo puedo cancelar lo que se inscribió a través de mí. Para lo demás, usa el enlace de tu correo de confirmación.',
  'alreadyCancelled.title': 'Tu inscripción ya está cancelada',
  'alreadyCancelled.text': 'No queda nada por hacer.',
  'rejected.title': 'El organizador ha rechazado tu inscripción',
  'rejected.text': 'No tienes plaza, así que no hay nada que cancelar.',
  'stateUnknown.title': 'No consigo leer el estado de tu inscripción',
  'stateUnknown.text': 'Microsoft 365 indica algo que no conozco. Compruébalo en la página del evento.',
  'openToEveryone.title': 'Esta solo se puede cancelar con el enlace de tu correo',
  'openToEveryone.text':
    'Este evento está abierto a todo el mundo, así que Microsoft 365 solo acepta la cancelación mediante el enlace de tu correo de confirmación.',
  'registrationNotAllowed.title': 'No tengo permiso para consultar tu inscripción',
  'registrationNotAllowed.text':
    'Tu organización no me lo permite. Puedes cancelar en la página del evento o con el enlace de tu correo de confirmación.',
  'nothingFound.title': 'No he encontrado ninguna inscripción tuya',
  'nothingFound.narrowed': 'Nada coincide con lo que has escrito.',
  'nothingFound.text': 'Envíame el enlace a la página del evento o el enlace para unirse, y miraré allí.',
  'unasked.text': 'No he podido consultar {count, plural, one {# evento} other {# eventos}}.',

  'choose.title': '¿Qué inscripción quieres cancelar?',
  'choose.label': 'Tus inscripciones',
  'choose.filter':
    '{hidden, plural, one {Hay # más que no se muestra} other {Hay # más que no se muestran}}. Escribe una parte del título:',
  'choose.required': 'Elige al menos una.',
  'held.title': 'Tus inscripciones',
  'held.hidden':
    '{count, plural, one {Hay # inscripción más que no se muestra} other {Hay # inscripciones más que no se muestran}} aquí.',
  'held.declined': 'Rechazaste la invitación en Outlook, pero sigues ocupando esta plaza.',

  'enrolled.title': 'Tu inscripción está confirmada',
  'enrolled.waitlisted.title': 'Estás en la lista de espera',
  'enrolled.waitlisted.text': 'Tendrás una plaza cuando quede una libre.',
  'enrolled.pendingApproval.title': 'El organizador tiene tu solicitud',
  'enrolled.pendingApproval.text': 'Tu inscripción se confirmará en cuanto el organizador la acepte.',
  'alreadyRegistered.title': 'Ya tienes inscripción en este evento',
  'needsPage.title': 'Inscríbete en la página del evento',
  'needsPage.questions':
    'El organizador hace preguntas que solo se pueden responder en la página del evento.',
  'needsPage.approval':
    'El organizador aprueba cada inscripción y recibe las solicitudes en la página del evento.',
  'wouldWait.title': 'Este evento está completo',
  'wouldWait.text': 'Puedes entrar en la lista de espera y tener una plaza cuando quede una libre.',
  'full.title': 'Este evento está completo',
  'full.text': 'No hay lista de espera. Puedes volver a intentarlo más tarde.',
  'enrolledOpenToEveryone.title': 'Tu inscripción está confirmada',
  'enrolledOpenToEveryone.text':
    'Este evento está abierto a todo el mundo: guarda el correo de confirmación, porque esta inscripción solo se puede cancelar con su enlace.',
  'enrollUnseen.title': 'Tu inscripción está confirmada',
  'enrollUnseen.text':
    'No he podido ver cómo se llama el evento ni cuándo empieza, así que todavía no puedo cancelar esta inscripción. Pulsa «Intentarlo de nuevo» y volveré a mirar, o guarda el correo de confirmación: con su enlace se puede cancelar.',
  'enrollNotAllowed.title': 'No puedo inscribirte desde aquí',
  'enrollNotAllowed.text':
    'Tu organización, o el organizador, no me lo permite. Puedes inscribirte en la página del evento.',
  'retired.title': 'No tengo acceso a este tipo de inscripción',
  'retired.text':
    'Microsoft ha desactivado el servicio que hay detrás. Usa la página del evento o el enlace de tu correo de confirmación.',
  'enrollUnknown.title': 'Todavía no sé si tu inscripción ha funcionado',
  'enrollUnknown.text': 'Microsoft 365 no ha respondido. Pídeme tus inscripciones dentro de un minuto.',

  'signIn.text': 'Inicia sesión para que pueda consultar tus inscripciones, y solo las tuyas.',
  'signIn.consent': 'Necesito tu permiso una sola vez. Elige «Iniciar sesión» y seguiré por mi cuenta.',
  'signIn.admin':
    'Tu administrador tiene que dar su consentimiento antes de que pueda consultar tus inscripciones.',
  'signIn.wait': 'Un momento, estoy iniciando tu sesión.',
  'signIn.refused.title': 'El inicio de sesión no ha funcionado',
  'signIn.refused.text': 'No se ha cambiado nada. Inténtalo de nuevo.',
  'signedOut.title': 'Has cerrado sesión en Unenroll',
  'signedOut.text':
    'He olvidado tu inicio de sesión. Tu sesión de Teams sigue abierta y tus inscripciones están como estaban.',
  'forgotten.title': 'Me he olvidado de ti',
  'forgotten.text':
    'Todo lo que había guardado sobre ti está eliminado: {count, plural, =0 {no había nada} one {# dato} other {# datos}}. Tus inscripciones están como estaban.',

  'help.title': 'Cancelo tus inscripciones a eventos',
  'help.text':
    'Rechazar una invitación en Outlook no libera tu plaza. Yo sí, en seminarios web, asambleas y reuniones con inscripción. Solo tienes que escribir:',
  'help.cancel.say': 'cancelar mi inscripción',
  'help.cancel.does': 'Si quieres, añade un enlace, un título o una fecha.',
  'help.list.say': 'mis inscripciones',
  'help.list.does': 'Mira en qué eventos tienes inscripción.',
  'help.announce.say': 'anunciar',
  'help.announce.does': 'Para organizadores: añade el enlace al evento y publicaré una tarjeta con botones.',
  'help.signOut.say': 'cerrar sesión',
  'help.signOut.does': 'Olvido tu inicio de sesión. «Olvídame» elimina todo lo que guardo sobre ti.',
  'help.limits':
    'Solo trabajo con eventos de tu propia organización. La primera vez, hace falta tu permiso o el de tu administrador.',
  'greeting.title': 'Hola, soy Unenroll',
  'unclear.title': 'No te he entendido',
  'unclear.text':
    'Puedo cancelar tu inscripción a un evento. Escribe «cancelar mi inscripción», mejor con el enlace al evento.',
  'question.text': 'No he cambiado nada. Si quieres liberar tu plaza, escribe «cancelar mi inscripción».',
  'notMine.title': 'Solo me ocupo de tu propia inscripción',
  'notMine.text': 'No puedo cancelar un evento para todos ni la inscripción de otra persona.',
  'nothingAsked.title': 'Ahora mismo no hay nada que responder',
  'nothingAsked.text': 'No tengo ninguna pregunta pendiente para ti y no he cambiado nada.',
  'whichOne.title': '¿A cuál te refieres?',
  'whichOne.text': 'Elige en la tarjeta de arriba o escribe, por ejemplo, «la segunda».',
  'leftAlone.title': 'De acuerdo, lo dejo todo como está',
  'leftAlone.text': 'Todas tus inscripciones se quedan como están.',

  'fault.title': 'Algo ha fallado por mi parte',
  'fault.graph':
    'Microsoft 365 no responde en este momento. No se ha cambiado nada; inténtalo de nuevo dentro de un minuto.',
  'fault.identity':
    'El servicio de inicio de sesión de Microsoft no responde en este momento. No se ha cambiado nada; inténtalo de nuevo dentro de un minuto.',
  'fault.store':
    'No puedo acceder a mis propios registros en este momento, así que no he cambiado nada. Inténtalo de nuevo dentro de un minuto.',
  'fault.other': 'Que yo sepa, no se ha cambiado nada. Inténtalo de nuevo.',
  'fault.reference': 'Referencia: {reference}',
  'answer.below': 'Mi respuesta está más abajo.',
  'late.title': 'Sigo en ello',
  'late.text': 'Está tardando más de lo normal. El resultado aparecerá aquí.',
  'slowDown.text': 'Eso ha sido mucho de golpe. Espera un minuto antes de volver a escribir.',
  'private.sent': 'Te he enviado un mensaje privado.',
  'private.notInstalled.title': 'Hablemos en privado',
  'private.notInstalled.text':
    'Las inscripciones son personales, así que solo hablo de ellas en un chat privado. Agrega Unenroll para ti y vuelve a pulsar el botón.',
  'button.install': 'Agregar Unenroll',
  'button.openChat': 'Abrir el chat',
  'private.failed': 'No he podido escribirte en privado. Escríbeme en nuestro propio chat.',
  'from.channel': 'Me has escrito en un canal.',
  'from.namedChannel': 'Me has escrito en el canal {channel}.',
  'from.namedChannelAndTeam': 'Me has escrito en el canal {channel} del equipo {team}.',
  'from.team': 'Me has escrito en un canal del equipo {team}.',
  'from.groupChat': 'Me has escrito en un chat de grupo.',
  'from.chat': 'Me has escrito en otro chat.',

  'announcement.starts': 'Empieza: {at}',
  'announcement.ends': 'Termina: {at}',
  'announcement.organizer': 'Organiza: {organizer}',
  'announcement.page': 'Página del evento',
  'announced.posted.title': 'Tu evento está anunciado',
  'announced.updated.title': 'Ya estaba anunciado allí: he actualizado la tarjeta',
  'announced.inserted.title': 'La tarjeta de tu evento está en tu mensaje',
  'announced.text': 'Puedes cambiar estos ajustes aquí en cualquier momento.',
  'announceWhat.title': '¿Qué evento quieres que anuncie?',
  'announceWhat.text':
    'Escribe «anunciar» con el enlace a la página del evento o con el enlace para unirse a tu reunión.',
  'eventDraft.title': 'Este evento todavía es un borrador',
  'eventDraft.text': 'Nadie puede inscribirse hasta que lo publiques. Publícalo primero y después anúncialo.',
  'notOrganizer.title': 'Solo los organizadores pueden anunciar este evento',
  'notOrganizer.text': 'No figuras ni como organizador ni como coorganizador. No se ha publicado nada.',
  'notPosted.title': 'No he podido publicar la tarjeta',
  'notPosted.text':
    'Teams no me ha dejado escribir ahí. Comprueba que Unenroll esté agregado al equipo o chat e inténtalo de nuevo dentro de un minuto.',
  'settings.notify': 'Avisarme de las cancelaciones',
  'settings.notify.atOnce': 'Al momento',
  'settings.notify.digest': 'Una vez al día',
  'settings.notify.off': 'Nunca',
  'settings.cutOff':
    'Último momento para cancelar, en horas antes del comienzo (déjalo vacío si no hay límite)',
  'settings.reason.label': 'Motivo de la cancelación',
  'settings.reason': 'Preguntar el motivo de la cancelación (no es obligatorio responder)',
  'button.save': 'Guardar los ajustes',
  'settingsSaved.title': 'Ajustes guardados',
  'settingsSaved.notify.atOnce': 'Aviso al momento de cada cancelación a los organizadores que me usan.',
  'settingsSaved.notify.digest': 'Aviso de las cancelaciones una vez al día a los organizadores que me usan.',
  'settingsSaved.notify.off': 'No aviso a nadie de las cancelaciones.',
  'settingsSaved.noCutOff': 'Se puede cancelar hasta que termine el evento.',
  'settingsSaved.cutOff':
    'Se puede cancelar hasta {hours, plural, =0 {el comienzo} one {# hora antes del comienzo} other {# horas antes del comienzo}}.',
  'settingsSaved.reason.asked': 'Pregunto el motivo de la cancelación.',
  'settingsSaved.reason.notAsked': 'No pregunto el motivo de la cancelación.',
  'badSettings.title': 'No he podido guardar eso',
  'badSettings.text':
    'Las horas antes del comienzo tienen que ser un número entero de 0 a {most}, o quedar vacías.',

  'ask.until': 'Puedes cancelar hasta el {at}',
  'ask.tooLate': 'Demasiado tarde para cancelar aquí: {title}',
  'cutOffPassed.title': 'Ya es tarde para cancelar aquí',
  'cutOffPassed.text': 'El organizador admitía cancelaciones hasta el {at}. Tu inscripción sigue en pie.',
  'cutOffPassed.contact': 'Escribe a quien organiza el evento: {organizer}.',
  'cutOffPassed.organizer': 'Escribe a quien organiza el evento.',
  'failed.cutOffPassed': 'El organizador ya no admite cancelaciones. Tu inscripción sigue en pie.',
  'reason.label': '¿Por qué cancelas? (opcional, para el organizador)',
  'reason.placeholder': 'Sin respuesta',
  'reason.words': 'Con tus propias palabras (opcional)',
  'reason.otherAppointment': 'Otro compromiso',
  'reason.notAvailable': 'Ese día no puedo',
  'reason.noLongerNeeded': 'Ya no hace falta',
  'reason.other': 'Otro motivo',

  'news.title': '{count, plural, one {# cancelación} other {# cancelaciones}}',
  'news.line': '{name}, {at}',
  'news.words': '«{words}»',
  'news.somebody': 'Alguien',
  'news.more': 'y {count} más',
  'news.total': '{count, plural, one {# cancelación} other {# cancelaciones}} hasta ahora a través de mí',

  'consent.badLink.title': 'Este enlace no se puede usar',
  'consent.badLink.text':
    'Está incompleto o pide permisos que Unenroll no usa. No se ha cambiado nada. Vuelve a Teams y usa el botón que verás allí.',
  'consent.signedIn.title': 'Has iniciado sesión',
  'consent.signedIn.text': 'Unenroll continúa en Teams con lo que pediste.',
  'consent.declined.title': 'No has iniciado sesión',
  'consent.declined.text':
    'No se ha cambiado nada en tus inscripciones. Si cambias de idea, pídelo de nuevo en Teams.',
  'consent.stale.title': 'No se puede completar el inicio de sesión',
  'consent.stale.text':
    'Se empezó en otra ventana o hace demasiado tiempo. No se ha cambiado nada en tus inscripciones. Vuelve a Teams e inténtalo de nuevo.',
  'consent.refused.title': 'No se puede completar el inicio de sesión',
  'consent.refused.text':
    'Microsoft no lo ha confirmado. No se ha cambiado nada en tus inscripciones. Vuelve a Teams e inténtalo de nuevo.',
  'consent.failed.title': 'El inicio de sesión no ha funcionado',
  'consent.failed.text':
    'El servicio de inicio de sesión de Microsoft no ha podido completarlo. No se ha cambiado nada en tus inscripciones. Inténtalo de nuevo dentro de unos minutos.',
  'consent.close': 'Puedes cerrar esta ventana.',

  'extension.search': 'Busca el evento de nuevo y elígelo.',
  'extension.none': 'No he encontrado ningún evento próximo que organices.',
  'extension.unknown': 'No conozco ese comando.',
};
