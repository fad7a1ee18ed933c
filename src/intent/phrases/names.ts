/** Common given names, to tell "Bob's registration" from an event's; folded, without those that are words of their own in a language we read. */
export const givenNames: ReadonlySet<string> = new Set(
  `adam ahmed alan alberto alejandro alessandro alex alexander alice alvaro amanda amelie ana andre andrea andreas andres andrew angela anita anke anna anne annette
  antoine antonio arnaud arthur barbara ben benjamin bernard bernd bert birgit bob boris brian bruno camila camille carla carlo carlos carlotta carmen carol
  caroline catarina catherine cecile celine charlotte chiara chloe chris christian christine christophe claire claudia claudio dan daniel daniela daniele david
  davide denis diego dieter dirk dmitri dominik donna ed eduardo edward elena elisa elise elizabeth ella emily emma enrico eric erik esther ethan eva evelyn fabio
  fatima federica federico felipe felix fernanda fernando filippo florian francesca francesco francisco francois frank franziska fred frederic gabriel gabriela george
  georg gerard gianni giorgia giorgio giovanni giulia giuseppe guilherme guillaume gustavo hans hannah heike heinz helen helena henk henri henry hugo ian ines ingrid
  irene isabel isabella isabelle ivan jack jacques jake james jan jane janet jason jean jeff jennifer jens jeroen jerome jessica jim joao joe johan johanna johannes
  john jonas jorge jose joseph joshua juan juana julia julian julie julien jurgen karen karim karin karl katharina katherine kathrin katja kevin klaus koen lars laura
  laurent lea leila lena leo leonardo linda lisa lorenzo louis louise luca lucas lucia ludovic luigi luis luisa lukas maarten manuel manuela marc marcel marcelo marco
  marcos margaret maria mariana marie marieke mario marion markus marta martin martina mary mateo matteo matthew matthias maurice maxime melanie michael michel michele
  miguel mike miriam mohamed mohammed monica monika muhammad nadia nadine nathalie nicolas nicole nina noah nora olga oliver olivia olivier oscar pablo paolo pascal
  patricia patrick paul paula paulo pedro peter petra philip philippe pierre pieter piet rachel rafael raphael raquel renata ricardo richard rita robert roberta roberto
  roger ronald rosa ruben ruth ryan sabine salma sam samantha samuel sandra sara sarah sebastian sergio simon simone sofia sonia sophie stefan stefania stefano stephan
  stephanie steve steven susan susanne sven sylvie tanja teresa thomas tim tobias tom tomas tony ulrich ursula uwe valentina valeria vanessa vera veronica victor
  victoria vincent virginie walter werner willem wilhelm wolfgang xavier yann yasmin youssef yves zoe
  aaron abdul adriana aisha aitor akira alba alejandra alessandra alessia alexandra alexis alicia alina aline amina amit amy anders anette angelika anja
  anouk arjun arnold arturo astrid aurelie aya barbora beatrice beatriz beatrix bianca bjorn bram brenda bruna caio carina carsten cem chantal chen christina christoph cindy clara
  clemens cristina daan danielle daria dario deborah delphine denise derek diana dilara dominique dorothea edoardo eleonora elif eline emil emilia emre enzo erika erin ernesto esra
  fabian fabrice fatou fatih fenna fernanda fiona frans frederik gaelle gary gianluca gloria greta guido gunther hakan hamza hana hassan heather heidi hendrik hiroshi holger
  ibrahim igor ilaria imran ingo isabela jakob jasmin javier jeremy jessie jill joachim joana jochen jonathan jordi jorn josefina joris josh juliana juliette jutta kai katrin katie
  keiko kelly kenji kerstin kim konrad lakshmi lara larissa leandro leticia lieke lina lisanne lorena lotte luana luciana ludovica lukasz maike malik mandy manfred marcela mareike
  margot mariam marina marlene mathieu matilde mauro maya mehmet melissa merel milena mirjam mohammad monique morgane murat naomi natalia natalie neha ngozi niels nils nikhil
  noemi norbert oleg omar orlando otto pauline pedro pia pierluigi pilar priya quentin rahul rainer rajesh ralf ramona ravi rebecca regina reinhard renate rene riccardo robin rocio
  rodrigo romain ronja rudolf ryan sakura salome samira sander sanne sanjay sascha selin serge serena severine shreya silke silvia sina sofie soren steffen svetlana takashi tamara tariq
  tatiana theo thiago thibault tiago tina tomoko torsten tracy valerie vikram viktor vincenzo vivian wendy wilma wim yannick yara yasmina yuki yuto yvonne zara zeynep
  محمد احمد علي فاطمه ساره خالد عمر يوسف مريم نوره عبدالله حسن حسين سعيد سلمي ابراهيم يحيي ياسر ماجد منصور ريم لينا دينا رانيا سلطان فهد عبدالرحمن طارق ليلي هدي`.split(
    /\s+/u,
  ),
);

/** The commonest Chinese family names; with one or two characters after it, such a character is a person (张伟). */
export const familyNames: ReadonlySet<string> = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁余叶蒋杜苏魏吕丁沈任姚卢姜崔钟谭陆汪范廖石贾韦付方邹熊白孟秦邱侯江尹薛闫雷龙史陶贺毛段郝顾龚邵万覃武钱戴莫孔汤'.split(
    /(?=.)/u,
  ),
);
