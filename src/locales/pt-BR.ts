import type { Sentences } from './en';

/** Every sentence the bot says, in Brazilian Portuguese: “você”, and worded so that the reader’s gender does not matter. */
export const ptBR: Sentences = {
  'app.name': 'Unenroll',
  'event.untitled': 'Evento sem título',
  'event.line': '{title}, {when}',
  'choose.line': '{title}, {when} ({state})',

  'button.cancel': 'Cancelar minha inscrição',
  'button.cancelMany': 'Cancelar {count, plural, one {esta inscrição} other {estas # inscrições}}',
  'button.keep': 'Manter minha vaga',
  'button.keepMany': 'Manter minhas vagas',
  'button.register': 'Fazer inscrição',
  'button.registerAgain': 'Fazer inscrição de novo',
  'button.joinWaitingList': 'Entrar na lista de espera',
  'button.tryAgain': 'Tentar de novo',
  'button.askAgain': 'Começar de novo',
  'button.continue': 'Continuar',
  'button.eventPage': 'Abrir a página do evento',
  'button.myRegistrations': 'Minhas inscrições',
  'button.anotherEvent': 'É outro evento',
  'button.filter': 'Mostrar os eventos encontrados',
  'button.calendar': 'Procurar também no meu calendário',
  'button.help': 'O que você sabe fazer?',
  'button.signIn': 'Entrar',

  'state.registered': 'Inscrição confirmada',
  'state.waitlisted': 'Na lista de espera',
  'state.pendingApproval': 'Aguardando aprovação',
  'state.cancelled': 'Inscrição cancelada',
  'state.cancelling': 'Cancelamento em andamento',
  'state.failed': 'Inscrição não cancelada',
  'state.unknown': 'Resultado ainda incerto',
  'state.kept': 'Inscrição mantida',

  'ask.title': 'Cancelar sua inscrição?',
  'ask.titleMany': 'Cancelar {count, plural, one {esta inscrição} other {estas # inscrições}}?',
  'ask.seat.registered':
    'Sua vaga fica livre para outra pessoa. Se mudar de ideia, você pode se inscrever de novo enquanto houver vagas.',
  'ask.seat.waitlisted':
    'Você sai da lista de espera. Se você se inscrever de novo mais tarde, vai para o fim da lista.',
  'ask.seat.pendingApproval': 'Seu pedido de participação é retirado antes de o organizador decidir.',
  'ask.seatMany': 'Suas vagas ficam livres para outras pessoas.',
  'ask.leftOut':
    '{count, plural, one {# das inscrições escolhidas não pode mais ser cancelada e fica de fora.} other {# das inscrições escolhidas não podem mais ser canceladas e ficam de fora.}}',
  'ask.only': 'Não encontrei nenhuma outra inscrição sua. Se for outro evento, envie o link da página dele.',

  'cancelled.title': 'Sua inscrição foi cancelada',
  'cancelled.titleMany': 'Suas inscrições foram canceladas',
  'cancelled.at': 'Cancelada em {at}.',
  'cancelled.calendar': 'O evento ainda está no seu calendário? Você pode excluí-lo lá.',
  'cancelling.title': 'Cancelando sua inscrição',
  'cancelling.text': 'Está demorando mais que o normal. Aviso você assim que souber o resultado.',
  'partly.title':
    '{cancelled, plural, one {# cancelada} other {# canceladas}}, {others, plural, one {# não cancelada} other {# não canceladas}}',
  'failed.title': 'Sua inscrição não foi cancelada',
  'failed.notAllowed':
    'O Microsoft 365 não me deixa cancelar esta inscrição por você aqui. Você pode fazer isso na página do evento.',
  'failed.openToEveryone':
    'Este evento é aberto a todos, por isso só funciona o link de cancelamento do seu e-mail de confirmação.',
  'failed.retired':
    'A Microsoft desativou o serviço com que esta inscrição foi feita. Use o link do seu e-mail de confirmação.',
  'failed.notRegistered': 'Você não tem mais inscrição neste evento, então não havia nada a cancelar.',
  'failed.busy':
    'O Microsoft 365 está sobrecarregado no momento. Sua inscrição continua valendo; tente de novo em alguns minutos.',
  'failed.refused': 'O Microsoft 365 recusou o cancelamento. Sua inscrição continua valendo.',
  'failed.interrupted': 'Algo me interrompeu antes de eu conseguir cancelar. Sua inscrição continua valendo.',
  'unknown.title': 'Ainda não sei se deu certo',
  'unknown.text':
    'O Microsoft 365 não respondeu. Pergunte de novo daqui a um minuto, e eu verifico como está sua inscrição.',

  'kept.title': 'Você mantém sua vaga',
  'kept.text': 'Nada foi alterado.',
  'expired.title': 'Esta pergunta expirou',
  'expired.text':
    'Já faz um tempo que perguntei, e prefiro perguntar de novo a agir com base em uma resposta antiga. Nada foi alterado.',
  'notYours.title': 'Esta pergunta não é para você',
  'notYours.text':
    'Era para outra pessoa, ou não a tenho mais. Nada foi alterado. Você pode cancelar uma inscrição sua a qualquer momento.',

  'badName.title': 'Não consigo saber que evento é esse',
  'badName.text': 'Envie o link da página do evento ou o link para participar.',
  'eventNotFound.title': 'Não encontro esse evento',
  'eventNotFound.text': 'Talvez ele tenha sido excluído ou o link esteja incompleto.',
  'eventNotAllowed.title': 'Não posso consultar esse evento por você',
  'eventNotAllowed.text':
    'Sua organização não me permite. Mesmo assim, você pode cancelar na página do evento ou com o link do seu e-mail de confirmação.',
  'otherTenant.title': 'Esse evento pertence a outra organização',
  'otherTenant.text':
    'Só tenho acesso aos eventos da sua organização. Você pode cancelar na página do evento ou com o link do seu e-mail de confirmação.',
  'eventOver.title': 'Este evento já terminou',
  'eventOver.text': 'Não há mais nada a cancelar.',
  'eventCanceled.title': 'O organizador cancelou este evento',
  'eventCanceled.text': 'Você não precisa fazer nada.',
  'notRegistered.title': 'Você não tem inscrição neste evento',
  'notRegistered.text':
    'Se você se inscreveu com outro endereço de e-mail, use o link de cancelamento da confirmação enviada para lá.',
  'notRegisteredHere.title': 'Não tenho nenhuma inscrição sua para esta reunião',
  'notRegisteredHere.text':
    'Neste tipo de reunião, só posso cancelar inscrições feitas comigo. Para as outras, use o link do seu e-mail de confirmação.',
  'alreadyCancelled.title': 'Sua inscrição já foi cancelada',
  'alreadyCancelled.text': 'Não há mais nada a fazer.',
  'rejected.title': 'O organizador recusou sua inscrição',
  'rejected.text': 'Você não tem vaga, então não há nada a cancelar.',
  'stateUnknown.title': 'Não consigo ler a situação da sua inscrição',
  'stateUnknown.text': 'O Microsoft 365 informa algo que não conheço. Confira na página do evento.',
  'openToEveryone.title': 'Só o link do seu e-mail pode cancelar esta',
  'openToEveryone.text':
    'Este evento é aberto a todos, por isso o Microsoft 365 só aceita o cancelamento pelo link do seu e-mail de confirmação.',
  'registrationNotAllowed.title': 'Não tenho permissão para consultar sua inscrição',
  'registrationNotAllowed.text':
    'Sua organização não me permite. Você pode cancelar na página do evento ou com o link do seu e-mail de confirmação.',
  'nothingFound.title': 'Não encontrei nenhuma inscrição sua',
  'nothingFound.narrowed': 'Nada corresponde ao que você escreveu.',
  'nothingFound.text': 'Envie o link da página do evento ou o link para participar, e eu procuro lá.',
  'unasked.text': 'Não consegui consultar {count, plural, one {# evento} other {# eventos}}.',

  'choose.title': 'Qual inscrição você quer cancelar?',
  'choose.label': 'Suas inscrições',
  'choose.filter':
    '{hidden, plural, one {Mais # não aparece aqui} other {Mais # não aparecem aqui}}. Digite parte do título:',
  'choose.required': 'Escolha pelo menos uma.',
  'held.title': 'Suas inscrições',
  'held.hidden':
    '{count, plural, one {Mais # inscrição não aparece} other {Mais # inscrições não aparecem}} aqui.',
  'held.declined': 'Você recusou o convite no Outlook, mas ainda ocupa esta vaga.',

  'enrolled.title': 'Sua inscrição está confirmada',
  'enrolled.waitlisted.title': 'Você está na lista de espera',
  'enrolled.waitlisted.text': 'Você ganha uma vaga quando uma ficar livre.',
  'enrolled.pendingApproval.title': 'Seu pedido está com o organizador',
  'enrolled.pendingApproval.text': 'Sua inscrição é confirmada assim que o organizador aceitar.',
  'alreadyRegistered.title': 'Você já tem inscrição neste evento',
  'needsPage.title': 'Faça a inscrição na página do evento',
  'needsPage.questions': 'O organizador faz perguntas que só podem ser respondidas na página do evento.',
  'needsPage.approval': 'O organizador aprova cada inscrição e recebe os pedidos na página do evento.',
  'wouldWait.title': 'Este evento está lotado',
  'wouldWait.text': 'Você pode entrar na lista de espera e ganhar uma vaga quando uma ficar livre.',
  'full.title': 'Este evento está lotado',
  'full.text': 'Não há lista de espera. Você pode tentar de novo mais tarde.',
  'enrolledOpenToEveryone.title': 'Sua inscrição está confirmada',
  'enrolledOpenToEveryone.text':
    'Este evento é aberto a todos: guarde o e-mail de confirmação, porque só o link dele pode cancelar esta inscrição.',
  'enrollUnseen.title': 'Sua inscrição está confirmada',
  'enrollUnseen.text':
    'Não consegui ver o nome do evento nem quando ele começa, então ainda não posso cancelar esta inscrição. Clique em “Tentar de novo” e eu olho mais uma vez, ou guarde o e-mail de confirmação: o link dele permite cancelar.',
  'enrollNotAllowed.title': 'Não posso fazer sua inscrição aqui',
  'enrollNotAllowed.text':
    'Sua organização, ou o organizador, não me permite. Você pode se inscrever na página do evento.',
  'retired.title': 'Não tenho acesso a este tipo de inscrição',
  'retired.text':
    'A Microsoft desativou o serviço por trás dela. Use a página do evento ou o link do seu e-mail de confirmação.',
  'enrollUnknown.title': 'Ainda não sei se a sua inscrição deu certo',
  'enrollUnknown.text': 'O Microsoft 365 não respondeu. Peça suas inscrições daqui a um minuto.',

  'signIn.text': 'Entre com a sua conta para que eu possa consultar as suas inscrições, e só as suas.',
  'signIn.consent':
    'Preciso da sua permissão uma única vez. Escolha “Entrar”, e eu continuo sem incomodar você.',
  'signIn.admin': 'Seu administrador precisa consentir antes que eu possa consultar suas inscrições.',
  'signIn.wait': 'Um momento, estou fazendo o seu login.',
  'signIn.refused.title': 'O login não funcionou',
  'signIn.refused.text': 'Nada foi alterado. Tente de novo.',
  'signedOut.title': 'Você saiu do Unenroll',
  'signedOut.text':
    'Esqueci o seu login. Sua sessão no Teams continua aberta, e suas inscrições estão como estavam.',
  'forgotten.title': 'Esqueci você',
  'forgotten.text':
    'Tudo o que eu tinha guardado sobre você foi excluído: {count, plural, =0 {não havia nada} one {# item} other {# itens}}. Suas inscrições estão como estavam.',

  'help.title': 'Eu cancelo suas inscrições em eventos',
  'help.text':
    'Recusar um convite no Outlook não libera a sua vaga. Eu libero, em webinars, assembleias e reuniões com inscrição. É só escrever:',
  'help.cancel.say': 'cancelar minha inscrição',
  'help.cancel.does': 'Se quiser, inclua um link, um título ou uma data.',
  'help.list.say': 'minhas inscrições',
  'help.list.does': 'Veja em que eventos você tem inscrição.',
  'help.announce.say': 'anunciar',
  'help.announce.does': 'Para organizadores: inclua o link do evento, e eu publico um cartão com botões.',
  'help.signOut.say': 'encerrar sessão',
  'help.signOut.does': 'Esqueço o seu login. “Me esqueça” exclui tudo o que guardo sobre você.',
  'help.limits':
    'Só trabalho com eventos da sua organização. Na primeira vez, você ou seu administrador precisa me dar permissão.',
  'greeting.title': 'Olá, eu sou o Unenroll',
  'unclear.title': 'Não entendi',
  'unclear.text':
    'Posso cancelar sua inscrição em um evento. Escreva “cancelar minha inscrição”, de preferência com o link do evento.',
  'question.text': 'Não alterei nada. Se quiser liberar sua vaga, escreva “cancelar minha inscrição”.',
  'notMine.title': 'Só cuido da sua própria inscrição',
  'notMine.text': 'Não posso cancelar um evento para todo mundo nem a inscrição de outra pessoa.',
  'nothingAsked.title': 'Não há nada para responder agora',
  'nothingAsked.text': 'Não tenho nenhuma pergunta em aberto para você e não alterei nada.',
  'whichOne.title': 'Qual delas?',
  'whichOne.text': 'Escolha no cartão acima ou escreva, por exemplo, “a segunda”.',
  'leftAlone.title': 'Certo, deixo tudo como está',
  'leftAlone.text': 'Todas as suas inscrições continuam como estão.',

  'fault.title': 'Algo deu errado do meu lado',
  'fault.graph': 'O Microsoft 365 não está respondendo agora. Nada foi alterado; tente de novo em um minuto.',
  'fault.identity':
    'O serviço de login da Microsoft não está respondendo agora. Nada foi alterado; tente de novo em um minuto.',
  'fault.store':
    'Não consigo acessar meus próprios registros agora, por isso não alterei nada. Tente de novo em um minuto.',
  'fault.other': 'Até onde sei, nada foi alterado. Tente de novo.',
  'fault.reference': 'Referência: {reference}',
  'answer.below': 'Minha resposta está abaixo.',
  'late.title': 'Ainda estou trabalhando nisso',
  'late.text': 'Está demorando mais que o normal. O resultado vai aparecer aqui.',
  'slowDown.text': 'Foi muita coisa de uma vez. Espere um minuto antes de escrever de novo.',
  'private.sent': 'Enviei uma mensagem privada para você.',
  'private.notInstalled.title': 'Vamos conversar em particular',
  'private.notInstalled.text':
    'Inscrições são pessoais, por isso só falo delas em um chat privado. Adicione o Unenroll para você e clique no botão de novo.',
  'button.install': 'Adicionar o Unenroll',
  'button.openChat': 'Abrir o chat',
  'private.failed': 'Não consegui falar com você em particular. Escreva para mim no nosso próprio chat.',
  'from.channel': 'Você perguntou em um canal.',
  'from.namedChannel': 'Você perguntou no canal {channel}.',
  'from.namedChannelAndTeam': 'Você perguntou no canal {channel} da equipe {team}.',
  'from.team': 'Você perguntou em um canal da equipe {team}.',
  'from.groupChat': 'Você perguntou em um chat em grupo.',
  'from.chat': 'Você perguntou em outro chat.',

  'announcement.starts': 'Início: {at}',
  'announcement.ends': 'Término: {at}',
  'announcement.organizer': 'Organização: {organizer}',
  'announcement.page': 'Página do evento',
  'announced.posted.title': 'Seu evento foi anunciado',
  'announced.updated.title': 'Ele já estava anunciado lá: atualizei o cartão',
  'announced.inserted.title': 'O cartão do seu evento está na sua mensagem',
  'announced.text': 'Você pode mudar estas configurações aqui a qualquer momento.',
  'announceWhat.title': 'Qual evento devo anunciar?',
  'announceWhat.text':
    'Escreva “anunciar” com o link da página do evento ou com o link para participar da sua reunião.',
  'eventDraft.title': 'Este evento ainda é um rascunho',
  'eventDraft.text': 'Ninguém pode se inscrever até você publicá-lo. Publique primeiro e depois anuncie.',
  'notOrganizer.title': 'Só os organizadores podem anunciar este evento',
  'notOrganizer.text':
    'Você não está entre os organizadores nem entre os coorganizadores. Nada foi publicado.',
  'notPosted.title': 'Não consegui publicar o cartão',
  'notPosted.text':
    'O Teams não me deixou escrever ali. Confira se o Unenroll foi adicionado à equipe ou ao chat e tente de novo em um minuto.',
  'settings.notify': 'Quero saber dos cancelamentos',
  'settings.notify.atOnce': 'Na hora',
  'settings.notify.digest': 'Uma vez por dia',
  'settings.notify.off': 'Nunca',
  'settings.cutOff': 'Prazo para cancelar, em horas antes do início (deixe vazio se não houver)',
  'settings.reason.label': 'Motivo do cancelamento',
  'settings.reason': 'Perguntar o motivo do cancelamento (não é obrigatório responder)',
  'button.save': 'Salvar as configurações',
  'settingsSaved.title': 'Configurações salvas',
  'settingsSaved.notify.atOnce': 'Aviso na hora, a cada cancelamento, os organizadores que me usam.',
  'settingsSaved.notify.digest': 'Aviso dos cancelamentos, uma vez por dia, os organizadores que me usam.',
  'settingsSaved.notify.off': 'Não aviso ninguém sobre os cancelamentos.',
  'settingsSaved.noCutOff': 'É possível cancelar até o fim do evento.',
  'settingsSaved.cutOff':
    'É possível cancelar até {hours, plural, =0 {o início} one {# hora antes do início} other {# horas antes do início}}.',
  'settingsSaved.reason.asked': 'Pergunto o motivo do cancelamento.',
  'settingsSaved.reason.notAsked': 'Não pergunto o motivo do cancelamento.',
  'badSettings.title': 'Não consegui salvar isso',
  'badSettings.text':
    'As horas antes do início precisam ser um número inteiro de 0 a {most} ou ficar em branco.',

  'ask.until': 'Você pode cancelar até {at}',
  'ask.tooLate': 'Tarde demais para cancelar aqui: {title}',
  'cutOffPassed.title': 'É tarde demais para cancelar aqui',
  'cutOffPassed.text': 'O organizador aceitava cancelamentos até {at}. Sua inscrição continua valendo.',
  'cutOffPassed.contact': 'Escreva para quem organiza o evento: {organizer}.',
  'cutOffPassed.organizer': 'Escreva para quem organiza o evento.',
  'failed.cutOffPassed': 'O organizador não aceita mais cancelamentos. Sua inscrição continua valendo.',
  'reason.label': 'Por que você está cancelando? (opcional, para o organizador)',
  'reason.placeholder': 'Sem resposta',
  'reason.words': 'Com suas próprias palavras (opcional)',
  'reason.otherAppointment': 'Outro compromisso',
  'reason.notAvailable': 'Não posso nesse dia',
  'reason.noLongerNeeded': 'Não é mais necessário',
  'reason.other': 'Outro motivo',

  'news.title': '{count, plural, one {# cancelamento} other {# cancelamentos}}',
  'news.line': '{name}, {at}',
  'news.words': '“{words}”',
  'news.somebody': 'Alguém',
  'news.more': 'e mais {count}',
  'news.total':
    '{count, plural, one {# cancelamento feito} other {# cancelamentos feitos}} por mim até agora',

  'consent.badLink.title': 'Este link não pode ser usado',
  'consent.badLink.text':
    'Ele está incompleto ou pede permissões que o Unenroll não usa. Nada foi alterado. Volte ao Teams e use o botão de lá.',
  'consent.signedIn.title': 'Login concluído',
  'consent.signedIn.text': 'O Unenroll continua no Teams com o que você pediu.',
  'consent.declined.title': 'Você não fez login',
  'consent.declined.text': 'Nada foi alterado nas suas inscrições. Se mudar de ideia, peça de novo no Teams.',
  'consent.stale.title': 'Não é possível concluir o login',
  'consent.stale.text':
    'Ele foi iniciado em outra janela ou há muito tempo. Nada foi alterado nas suas inscrições. Volte ao Teams e tente de novo.',
  'consent.refused.title': 'Não é possível concluir o login',
  'consent.refused.text':
    'A Microsoft não o confirmou. Nada foi alterado nas suas inscrições. Volte ao Teams e tente de novo.',
  'consent.failed.title': 'O login não funcionou',
  'consent.failed.text':
    'O serviço de login da Microsoft não conseguiu concluí-lo. Nada foi alterado nas suas inscrições. Tente de novo em alguns minutos.',
  'consent.close': 'Você pode fechar esta janela.',

  'extension.search': 'Procure o evento de novo e escolha-o.',
  'extension.none': 'Não encontrei nenhum próximo evento organizado por você.',
  'extension.unknown': 'Não conheço esse comando.',
};
