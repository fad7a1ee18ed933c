import type { Sentences } from './en';

/** Every sentence the bot says, in French: “vous”, and worded so that the reader’s gender does not matter. */
export const fr: Sentences = {
  'app.name': 'Unenroll',
  'event.untitled': 'Événement sans titre',
  'event.line': '{title}, {when}',
  'choose.line': '{title}, {when} ({state})',

  'button.cancel': 'Annuler mon inscription',
  'button.cancelMany': 'Annuler {count, plural, one {cette inscription} other {ces # inscriptions}}',
  'button.keep': 'Garder ma place',
  'button.keepMany': 'Garder mes places',
  'button.register': 'M’inscrire',
  'button.registerAgain': 'Me réinscrire',
  'button.joinWaitingList': 'Rejoindre la liste d’attente',
  'button.tryAgain': 'Réessayer',
  'button.askAgain': 'Recommencer',
  'button.continue': 'Continuer',
  'button.eventPage': 'Ouvrir la page de l’événement',
  'button.myRegistrations': 'Mes inscriptions',
  'button.anotherEvent': 'Il s’agit d’un autre événement',
  'button.filter': 'Afficher les événements correspondants',
  'button.calendar': 'Chercher aussi dans mon calendrier',
  'button.help': 'Que savez-vous faire ?',
  'button.signIn': 'Me connecter',

  'state.registered': 'Inscription confirmée',
  'state.waitlisted': 'Sur liste d’attente',
  'state.pendingApproval': 'En attente d’approbation',
  'state.cancelled': 'Inscription annulée',
  'state.cancelling': 'Annulation en cours',
  'state.failed': 'Inscription non annulée',
  'state.unknown': 'Résultat encore incertain',
  'state.kept': 'Inscription conservée',

  'ask.title': 'Annuler votre inscription ?',
  'ask.titleMany': 'Annuler {count, plural, one {cette inscription} other {ces # inscriptions}} ?',
  'ask.seat.registered':
    'Votre place sera libre pour quelqu’un d’autre. Si vous changez d’avis, vous pourrez vous réinscrire tant qu’il reste de la place.',
  'ask.seat.waitlisted':
    'Vous quittez la liste d’attente. Si vous vous réinscrivez plus tard, vous serez en fin de liste.',
  'ask.seat.pendingApproval':
    'Votre demande de participation est retirée avant la décision de l’organisateur.',
  'ask.seatMany': 'Vos places seront libres pour d’autres personnes.',
  'ask.leftOut':
    '{count, plural, one {# inscription choisie ne peut plus être annulée : elle est laissée de côté.} other {# inscriptions choisies ne peuvent plus être annulées : elles sont laissées de côté.}}',
  'ask.only':
    'Je n’ai trouvé aucune autre inscription à votre nom. Si vous pensez à un autre événement, envoyez-moi le lien de sa page.',

  'cancelled.title': 'Votre inscription est annulée',
  'cancelled.titleMany': 'Vos inscriptions sont annulées',
  'cancelled.at': 'Annulée le {at}.',
  'cancelled.calendar': 'L’événement est encore dans votre calendrier ? Vous pouvez l’y supprimer.',
  'cancelling.title': 'Annulation de votre inscription',
  'cancelling.text': 'C’est plus long que d’habitude. Je vous donne le résultat dès que je le connais.',
  'partly.title':
    '{cancelled, plural, one {# annulée} other {# annulées}}, {others, plural, one {# non annulée} other {# non annulées}}',
  'failed.title': 'Votre inscription n’a pas été annulée',
  'failed.notAllowed':
    'Microsoft 365 ne me permet pas d’annuler cette inscription à votre place. Vous pouvez le faire sur la page de l’événement.',
  'failed.openToEveryone':
    'Cet événement est ouvert à tous : seul le lien d’annulation de votre e-mail de confirmation fonctionne.',
  'failed.retired':
    'Microsoft a arrêté le service utilisé pour cette inscription. Utilisez le lien de votre e-mail de confirmation.',
  'failed.notRegistered': 'Vous n’avez plus d’inscription à cet événement : il n’y avait rien à annuler.',
  'failed.busy':
    'Microsoft 365 est surchargé pour le moment. Votre inscription est toujours valable ; réessayez dans quelques minutes.',
  'failed.refused': 'Microsoft 365 a refusé l’annulation. Votre inscription est toujours valable.',
  'failed.interrupted':
    'J’ai été interrompu avant de pouvoir annuler. Votre inscription est toujours valable.',
  'unknown.title': 'Je ne sais pas encore si l’annulation a réussi',
  'unknown.text':
    'Microsoft 365 n’a pas répondu. Redemandez-moi dans une minute, et je vérifierai où en est votre inscription.',

  'kept.title': 'Vous gardez votre place',
  'kept.text': 'Rien n’a changé.',
  'expired.title': 'Cette question a expiré',
  'expired.text':
    'Je l’ai posée il y a un moment, et je préfère la reposer plutôt que d’agir sur une ancienne réponse. Rien n’a changé.',
  'notYours.title': 'Cette question ne vous est pas destinée',
  'notYours.text':
    'Elle s’adressait à quelqu’un d’autre, ou je ne l’ai plus. Rien n’a changé. Vous pouvez à tout moment annuler une inscription à votre nom.',

  'badName.title': 'Je ne vois pas de quel événement il s’agit',
  'badName.text': 'Envoyez-moi le lien de la page de l’événement, ou le lien pour y participer.',
  'eventNotFound.title': 'Je ne trouve pas cet événement',
  'eventNotFound.text': 'Il a peut-être été supprimé, ou le lien est incomplet.',
  'eventNotAllowed.title': 'Je ne peux pas consulter cet événement pour vous',
  'eventNotAllowed.text':
    'Votre organisation ne m’y autorise pas. Vous pouvez annuler sur la page de l’événement ou avec le lien de votre e-mail de confirmation.',
  'otherTenant.title': 'Cet événement appartient à une autre organisation',
  'otherTenant.text':
    'Je n’ai accès qu’aux événements de votre organisation. Vous pouvez annuler sur la page de l’événement ou avec le lien de votre e-mail de confirmation.',
  'eventOver.title': 'Cet événement est terminé',
  'eventOver.text': 'Il n’y a plus rien à annuler.',
  'eventCanceled.title': 'L’organisateur a annulé cet événement',
  'eventCanceled.text': 'Vous n’avez rien à faire.',
  'notRegistered.title': 'Vous n’avez pas d’inscription à cet événement',
  'notRegistered.text':
    'Si vous avez utilisé une autre adresse e-mail, servez-vous du lien d’annulation reçu à cette adresse.',
  'notRegisteredHere.title': 'Je n’ai pas d’inscription à votre nom pour cette réunion',
  'notRegisteredHere.text':
    'Pour ce type de réunion, je ne peux annuler que les inscriptions faites avec moi. Pour les autres, utilisez le lien de votre e-mail de confirmation.',
  'alreadyCancelled.title': 'Votre inscription est déjà annulée',
  'alreadyCancelled.text': 'Il n’y a plus rien à faire.',
  'rejected.title': 'L’organisateur a refusé votre inscription',
  'rejected.text': 'Vous n’occupez pas de place : il n’y a rien à annuler.',
  'stateUnknown.title': 'Je n’arrive pas à lire l’état de votre inscription',
  'stateUnknown.text':
    'Microsoft 365 indique un état que je ne connais pas. Vérifiez sur la page de l’événement.',
  'openToEveryone.title': 'Seul le lien reçu par e-mail permet d’annuler celle-ci',
  'openToEveryone.text':
    'Cet événement est ouvert à tous : Microsoft 365 n’accepte l’annulation que par le lien de votre e-mail de confirmation.',
  'registrationNotAllowed.title': 'Je n’ai pas le droit de consulter votre inscription',
  'registrationNotAllowed.text':
    'Votre organisation ne m’y autorise pas. Vous pouvez annuler sur la page de l’événement ou avec le lien de votre e-mail de confirmation.',
  'nothingFound.title': 'Je n’ai trouvé aucune inscription à votre nom',
  'nothingFound.narrowed': 'Rien ne correspond à ce que vous avez écrit.',
  'nothingFound.text':
    'Envoyez-moi le lien de la page de l’événement ou le lien pour y participer, et j’irai voir.',
  'unasked.text': 'Je n’ai pas pu consulter {count, plural, one {# événement} other {# événements}}.',

  'choose.title': 'Quelle inscription voulez-vous annuler ?',
  'choose.label': 'Vos inscriptions',
  'choose.filter':
    '{hidden, plural, one {# autre n’est pas affichée} other {# autres ne sont pas affichées}}. Saisissez une partie du titre :',
  'choose.required': 'Choisissez-en au moins une.',
  'held.title': 'Vos inscriptions',
  'held.hidden':
    '{count, plural, one {# autre inscription n’est pas affichée} other {# autres inscriptions ne sont pas affichées}} ici.',
  'held.declined': 'Vous avez refusé l’invitation dans Outlook, mais vous occupez toujours cette place.',

  'enrolled.title': 'Votre inscription est confirmée',
  'enrolled.waitlisted.title': 'Vous êtes sur la liste d’attente',
  'enrolled.waitlisted.text': 'Vous obtiendrez une place dès qu’il s’en libère une.',
  'enrolled.pendingApproval.title': 'Votre demande est entre les mains de l’organisateur',
  'enrolled.pendingApproval.text': 'Votre inscription sera confirmée dès que l’organisateur aura accepté.',
  'alreadyRegistered.title': 'Vous avez déjà une inscription',
  'needsPage.title': 'Inscrivez-vous sur la page de l’événement',
  'needsPage.questions':
    'L’organisateur pose des questions auxquelles on ne peut répondre que sur la page de l’événement.',
  'needsPage.approval':
    'L’organisateur approuve chaque inscription et reçoit les demandes sur la page de l’événement.',
  'wouldWait.title': 'Cet événement est complet',
  'wouldWait.text':
    'Vous pouvez rejoindre la liste d’attente et obtenir une place dès qu’il s’en libère une.',
  'full.title': 'Cet événement est complet',
  'full.text': 'Il n’y a pas de liste d’attente. Vous pouvez réessayer plus tard.',
  'enrolledOpenToEveryone.title': 'Votre inscription est confirmée',
  'enrolledOpenToEveryone.text':
    'Cet événement est ouvert à tous : gardez l’e-mail de confirmation, car seul son lien permet d’annuler cette inscription.',
  'enrollUnseen.title': 'Votre inscription est confirmée',
  'enrollUnseen.text':
    'Je n’ai pas pu voir le nom de l’événement ni son début, et je ne peux donc pas encore annuler cette inscription. Appuyez sur « Réessayer » et je regarderai de nouveau, ou gardez l’e-mail de confirmation : son lien permet d’annuler.',
  'enrollNotAllowed.title': 'Je ne peux pas vous inscrire ici',
  'enrollNotAllowed.text':
    'Votre organisation, ou l’organisateur, ne m’y autorise pas. Vous pouvez vous inscrire sur la page de l’événement.',
  'retired.title': 'Je n’ai pas accès à ce type d’inscription',
  'retired.text':
    'Microsoft a arrêté le service correspondant. Utilisez la page de l’événement ou le lien de votre e-mail de confirmation.',
  'enrollUnknown.title': 'Je ne sais pas encore si l’inscription a réussi',
  'enrollUnknown.text': 'Microsoft 365 n’a pas répondu. Demandez-moi vos inscriptions dans une minute.',

  'signIn.text': 'Connectez-vous, pour que je puisse consulter vos inscriptions, et seulement les vôtres.',
  'signIn.consent':
    'J’ai besoin de votre accord, une seule fois. Choisissez « Me connecter », et je continuerai sans vous déranger.',
  'signIn.admin':
    'Votre administrateur doit donner son accord avant que je puisse consulter vos inscriptions.',
  'signIn.wait': 'Un instant, je vous connecte.',
  'signIn.refused.title': 'La connexion n’a pas fonctionné',
  'signIn.refused.text': 'Rien n’a changé. Réessayez.',
  'signedOut.title': 'Votre session Unenroll est fermée',
  'signedOut.text':
    'J’ai oublié votre connexion. Votre session Teams reste ouverte, et vos inscriptions n’ont pas changé.',
  'forgotten.title': 'J’ai effacé ce que je savais de vous',
  'forgotten.text':
    'Tout ce que j’avais enregistré sur vous est supprimé : {count, plural, =0 {il n’y avait rien} one {# élément} other {# éléments}}. Vos inscriptions n’ont pas changé.',

  'help.title': 'J’annule vos inscriptions à des événements',
  'help.text':
    'Refuser une invitation dans Outlook ne rend pas votre place. Moi, si : pour les webinaires, les assemblées générales et les réunions avec inscription. Écrivez simplement :',
  'help.cancel.say': 'annuler mon inscription',
  'help.cancel.does': 'Ajoutez un lien, un titre ou une date si vous voulez.',
  'help.list.say': 'mes inscriptions',
  'help.list.does': 'Voir à quels événements vous participez.',
  'help.announce.say': 'annoncer',
  'help.announce.does':
    'Pour les organisateurs : ajoutez le lien de l’événement, et je publie une carte avec des boutons.',
  'help.signOut.say': 'me déconnecter',
  'help.signOut.does':
    'J’oublie votre connexion. « Oubliez-moi » supprime tout ce que j’enregistre sur vous.',
  'help.limits':
    'Je ne traite que les événements de votre organisation. La première fois, vous ou votre administrateur devez me donner votre accord.',
  'greeting.title': 'Bonjour, je suis Unenroll',
  'unclear.title': 'Je n’ai pas compris',
  'unclear.text':
    'Je peux annuler votre inscription à un événement. Écrivez « annuler mon inscription », de préférence avec le lien de l’événement.',
  'question.text': 'Je n’ai rien changé. Pour libérer votre place, écrivez « annuler mon inscription ».',
  'notMine.title': 'Je ne m’occupe que de votre propre inscription',
  'notMine.text':
    'Je ne peux pas annuler un événement pour tout le monde, ni l’inscription de quelqu’un d’autre.',
  'nothingAsked.title': 'Il n’y a rien à répondre pour le moment',
  'nothingAsked.text': 'Aucune de mes questions n’attend de réponse, et je n’ai rien changé.',
  'whichOne.title': 'Laquelle voulez-vous dire ?',
  'whichOne.text': 'Choisissez sur la carte ci-dessus, ou écrivez par exemple « la deuxième ».',
  'leftAlone.title': 'D’accord, je laisse tout en l’état',
  'leftAlone.text': 'Toutes vos inscriptions restent telles quelles.',

  'fault.title': 'Quelque chose a mal fonctionné de mon côté',
  'fault.graph': 'Microsoft 365 ne répond pas pour le moment. Rien n’a changé ; réessayez dans une minute.',
  'fault.identity':
    'Le service de connexion Microsoft ne répond pas pour le moment. Rien n’a changé ; réessayez dans une minute.',
  'fault.store':
    'Je n’ai pas accès à mes propres données pour le moment, et je n’ai donc rien changé. Réessayez dans une minute.',
  'fault.other': 'À ma connaissance, rien n’a changé. Réessayez.',
  'fault.reference': 'Référence : {reference}',
  'answer.below': 'Ma réponse est ci-dessous.',
  'late.title': 'J’y travaille encore',
  'late.text': 'C’est plus long que d’habitude. Le résultat s’affichera ici.',
  'slowDown.text': 'Cela fait beaucoup d’un coup. Attendez une minute avant d’écrire de nouveau.',
  'private.sent': 'Je vous ai envoyé un message privé.',
  'private.notInstalled.title': 'Parlons-en en privé',
  'private.notInstalled.text':
    'Une inscription est personnelle : je n’en parle qu’en conversation privée. Ajoutez Unenroll pour vous, puis appuyez de nouveau sur le bouton.',
  'button.install': 'Ajouter Unenroll',
  'button.openChat': 'Ouvrir la conversation',
  'private.failed': 'Je n’ai pas pu vous joindre en privé. Écrivez-moi dans notre conversation à deux.',
  'from.channel': 'Vous m’avez écrit dans un canal.',
  'from.namedChannel': 'Vous m’avez écrit dans le canal {channel}.',
  'from.namedChannelAndTeam': 'Vous m’avez écrit dans le canal {channel} de l’équipe {team}.',
  'from.team': 'Vous m’avez écrit dans un canal de l’équipe {team}.',
  'from.groupChat': 'Vous m’avez écrit dans une conversation de groupe.',
  'from.chat': 'Vous m’avez écrit dans une autre conversation.',

  'announcement.starts': 'Début : {at}',
  'announcement.ends': 'Fin : {at}',
  'announcement.organizer': 'Organisation : {organizer}',
  'announcement.page': 'Page de l’événement',
  'announced.posted.title': 'Votre événement est annoncé',
  'announced.updated.title': 'Il y était déjà annoncé : j’ai mis la carte à jour',
  'announced.inserted.title': 'La carte de votre événement est dans votre message',
  'announced.text': 'Vous pouvez modifier ces réglages ici à tout moment.',
  'announceWhat.title': 'Quel événement faut-il annoncer ?',
  'announceWhat.text':
    'Écrivez « annoncer » avec le lien de la page de l’événement, ou avec le lien pour participer à votre réunion.',
  'eventDraft.title': 'Cet événement est encore un brouillon',
  'eventDraft.text':
    'Personne ne peut s’inscrire avant sa publication. Publiez-le d’abord, puis annoncez-le.',
  'notOrganizer.title': 'Seuls les organisateurs peuvent annoncer cet événement',
  'notOrganizer.text': 'Vous n’en êtes ni l’organisateur ni un coorganisateur. Rien n’a été publié.',
  'notPosted.title': 'Je n’ai pas pu publier la carte',
  'notPosted.text':
    'Teams ne m’a pas laissé écrire à cet endroit. Vérifiez qu’Unenroll est ajouté à l’équipe ou à la conversation, et réessayez dans une minute.',
  'settings.notify': 'M’informer des annulations',
  'settings.notify.atOnce': 'Immédiatement',
  'settings.notify.digest': 'Une fois par jour',
  'settings.notify.off': 'Jamais',
  'settings.cutOff':
    'Dernier moment pour annuler, en heures avant le début (laissez vide pour ne pas en fixer)',
  'settings.reason.label': 'Motif d’annulation',
  'settings.reason': 'Demander la raison de l’annulation (la réponse est facultative)',
  'button.save': 'Enregistrer ces réglages',
  'settingsSaved.title': 'Réglages enregistrés',
  'settingsSaved.notify.atOnce':
    'J’informe immédiatement de chaque annulation les organisateurs qui m’utilisent.',
  'settingsSaved.notify.digest':
    'Une fois par jour, j’informe des annulations les organisateurs qui m’utilisent.',
  'settingsSaved.notify.off': 'Je n’informe personne des annulations.',
  'settingsSaved.noCutOff': 'On peut annuler jusqu’à la fin de l’événement.',
  'settingsSaved.cutOff':
    'On peut annuler jusqu’{hours, plural, =0 {au début} one {à # heure avant le début} other {à # heures avant le début}}.',
  'settingsSaved.reason.asked': 'Je demande la raison de l’annulation.',
  'settingsSaved.reason.notAsked': 'Je ne demande pas la raison de l’annulation.',
  'badSettings.title': 'Je n’ai pas pu enregistrer ces réglages',
  'badSettings.text':
    'Le nombre d’heures avant le début doit être un nombre entier de 0 à {most}, ou rester vide.',

  'ask.until': 'Vous pouvez annuler jusqu’au {at}',
  'ask.tooLate': 'Trop tard pour annuler ici : {title}',
  'cutOffPassed.title': 'Il est trop tard pour annuler ici',
  'cutOffPassed.text':
    'L’organisateur acceptait les annulations jusqu’au {at}. Votre inscription est toujours valable.',
  'cutOffPassed.contact': 'Écrivez à la personne qui organise l’événement : {organizer}.',
  'cutOffPassed.organizer': 'Écrivez à l’organisateur.',
  'failed.cutOffPassed':
    'L’organisateur n’accepte plus d’annulation. Votre inscription est toujours valable.',
  'reason.label': 'Pourquoi annulez-vous ? (facultatif, pour l’organisateur)',
  'reason.placeholder': 'Sans réponse',
  'reason.words': 'Avec vos propres mots (facultatif)',
  'reason.otherAppointment': 'Un autre rendez-vous',
  'reason.notAvailable': 'Indisponible ce jour-là',
  'reason.noLongerNeeded': 'Plus nécessaire',
  'reason.other': 'Une autre raison',

  'news.title': '{count, plural, one {# annulation} other {# annulations}}',
  'news.line': '{name}, {at}',
  'news.words': '« {words} »',
  'news.somebody': 'Quelqu’un',
  'news.more': 'et {count, plural, one {# autre} other {# autres}}',
  'news.total': '{count, plural, one {# annulation} other {# annulations}} jusqu’ici par mon intermédiaire',

  'consent.badLink.title': 'Ce lien ne peut pas être utilisé',
  'consent.badLink.text':
    'Il est incomplet, ou demande des autorisations qu’Unenroll n’utilise pas. Rien n’a changé. Revenez dans Teams et utilisez le bouton qui s’y trouve.',
  'consent.signedIn.title': 'La connexion est établie',
  'consent.signedIn.text': 'Unenroll poursuit dans Teams ce que vous avez demandé.',
  'consent.declined.title': 'La connexion n’a pas eu lieu',
  'consent.declined.text':
    'Rien n’a changé dans vos inscriptions. Si vous changez d’avis, demandez de nouveau dans Teams.',
  'consent.stale.title': 'La connexion ne peut pas aboutir',
  'consent.stale.text':
    'Elle a été commencée dans une autre fenêtre, ou il y a trop longtemps. Rien n’a changé dans vos inscriptions. Revenez dans Teams et réessayez.',
  'consent.refused.title': 'La connexion ne peut pas aboutir',
  'consent.refused.text':
    'Microsoft ne l’a pas confirmée. Rien n’a changé dans vos inscriptions. Revenez dans Teams et réessayez.',
  'consent.failed.title': 'La connexion n’a pas fonctionné',
  'consent.failed.text':
    'Le service de connexion Microsoft n’a pas pu l’établir. Rien n’a changé dans vos inscriptions. Réessayez dans quelques minutes.',
  'consent.close': 'Vous pouvez fermer cette fenêtre.',

  'extension.search': 'Recherchez de nouveau l’événement, puis choisissez-le.',
  'extension.none': 'Je n’ai trouvé aucun événement à venir dont vous êtes organisateur.',
  'extension.unknown': 'Je ne connais pas cette commande.',
};
