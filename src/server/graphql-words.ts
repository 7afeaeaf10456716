import type { Language } from '../base/languages.ts'

type Words = readonly (readonly [english: RegExp, ru: string, be: string])[]

/** What graphql-js and Apollo say of a request, in the words of the other languages. Names stay as they were written. */
export const WORDS: Words = [
  // The query against the schema.
  [/^Cannot query field "(.+)" on type "(.+)"\.$/, 'У типа «$2» нет поля «$1».', 'У тыпу «$2» няма поля «$1».'],
  [/^Unknown argument "(.+)" on field "(.+)"\.$/, 'У поля «$2» нет аргумента «$1».', 'У поля «$2» няма аргумента «$1».'],
  [/^Unknown argument "(.+)" on directive "(.+)"\.$/, 'У директивы «$2» нет аргумента «$1».', 'У дырэктывы «$2» няма аргумента «$1».'],
  [/^Unknown directive "(.+)"\.$/, 'Нет директивы «$1».', 'Няма дырэктывы «$1».'],
  [/^Unknown fragment "(.+)"\.$/, 'Нет фрагмента «$1».', 'Няма фрагмента «$1».'],
  [/^Unknown type "(.+)"\.$/, 'Нет типа «$1».', 'Няма тыпу «$1».'],
  [/^Directive "(.+)" may not be used on (\w+)\.$/, 'Директива «$1» здесь не ставится ($2).', 'Дырэктыва «$1» тут не ставіцца ($2).'],
  [
    /^The directive "(.+)" can only be used once at this location\.$/,
    'Директива «$1» ставится здесь один раз.',
    'Дырэктыва «$1» ставіцца тут адзін раз.',
  ],
  [/^Fragment "(.+)" is never used\.$/, 'Фрагмент «$1» нигде не использован.', 'Фрагмент «$1» нідзе не выкарыстаны.'],
  [
    /^Fragment (?:"(.+)" )?cannot condition on non composite type "(.+)"\.$/,
    'Фрагмент не может быть на типе «$2»: у него нет полей.',
    'Фрагмент не можа быць на тыпе «$2»: у яго няма палёў.',
  ],
  [
    /^Fragment (?:"(.+)" )?cannot be spread here as objects of type "(.+)" can never be of type "(.+)"\.$/,
    'Фрагмент здесь невозможен: «$2» никогда не бывает «$3».',
    'Фрагмент тут немагчымы: «$2» ніколі не бывае «$3».',
  ],
  [/^Cannot spread fragment "(.+?)" within itself.*$/s, 'Фрагмент «$1» содержит сам себя.', 'Фрагмент «$1» змяшчае сам сябе.'],
  [/^Variable "(.+)" is not defined(?: by operation "(.+)")?\.$/, 'Переменная «$1» не объявлена.', 'Пераменная «$1» не абвешчана.'],
  [
    /^Variable "(.+)" is never used(?: in operation "(.+)")?\.$/,
    'Переменная «$1» нигде не использована.',
    'Пераменная «$1» нідзе не выкарыстана.',
  ],
  [
    /^Variable "(.+)" of type "(.+)" used in position expecting type "(.+)"\.$/,
    'Переменная «$1» имеет тип «$2», а здесь нужен «$3».',
    'Пераменная «$1» мае тып «$2», а тут патрэбны «$3».',
  ],
  [
    /^Variable "(.+)" cannot be non-input type "(.+)"\.$/,
    'Переменная «$1» не может иметь тип «$2».',
    'Пераменная «$1» не можа мець тып «$2».',
  ],
  [
    /^There can be only one (?:argument|operation|fragment|variable|input field|type|directive) named "(.+)"\.$/,
    'Имя «$1» дано дважды.',
    'Імя «$1» дадзена двойчы.',
  ],
  [
    /^This anonymous operation must be the only defined operation\.$/,
    'Операция без имени может быть только одна в запросе.',
    'Аперацыя без імя можа быць толькі адна ў запыце.',
  ],
  [
    /^Field "(.+)" must not have a selection since type "(.+)" has no subfields\.$/,
    'У поля «$1» нет вложенных полей: его тип — «$2».',
    'У поля «$1» няма ўкладзеных палёў: яго тып — «$2».',
  ],
  [
    /^Field "(.+)" of type "(.+)" must have a selection of subfields\.$/,
    'Для поля «$1» типа «$2» назовите вложенные поля.',
    'Для поля «$1» тыпу «$2» назавіце ўкладзеныя палі.',
  ],
  [
    /^Field "(.+)" argument "(.+)" of type "(.+)" is required, but it was not provided\.$/,
    'Для поля «$1» нужен аргумент «$2» типа «$3».',
    'Для поля «$1» патрэбны аргумент «$2» тыпу «$3».',
  ],
  [
    /^Directive "(.+)" argument "(.+)" of type "(.+)" is required, but it was not provided\.$/,
    'Для директивы «$1» нужен аргумент «$2» типа «$3».',
    'Для дырэктывы «$1» патрэбны аргумент «$2» тыпу «$3».',
  ],
  [
    /^Fields "(.+?)" conflict because .*$/s,
    'Поля «$1» противоречат друг другу: дайте им разные псевдонимы.',
    'Палі «$1» супярэчаць адно аднаму: дайце ім розныя псеўданімы.',
  ],
  [/^Maximum introspection depth exceeded$/, 'Вопрос о схеме слишком глубокий.', 'Пытанне пра схему занадта глыбокае.'],
  [/^GraphQL introspection (?:is not allowed|has been disabled).*$/s, 'О схеме здесь спрашивать нельзя.', 'Пра схему тут пытацца нельга.'],
  [
    /^Too many validation errors, error limit reached\. Validation aborted\.$/,
    'Ошибок слишком много; проверка прервана.',
    'Памылак занадта шмат; праверка перапынена.',
  ],
  [/^The query is too deep\.$/, 'Запрос вложен слишком глубоко.', 'Запыт укладзены занадта глыбока.'],
  // Values.
  [/^Expected value of type "(.+)"\.$/, 'Нужно значение типа «$1».', 'Патрэбна значэнне тыпу «$1».'],
  [/^Expected type "(.+)" to be an object\.$/, 'Для «$1» нужен объект.', 'Для «$1» патрэбны аб’ект.'],
  [/^Expected type "(.+)"\.$/, 'Нужно значение типа «$1».', 'Патрэбна значэнне тыпу «$1».'],
  [
    /^Expected non-nullable type "(.+)" not to be null\.$/,
    'Значение типа «$1» не может быть null.',
    'Значэнне тыпу «$1» не можа быць null.',
  ],
  [/^The value does not exist in "(.+)" enum\.$/, 'Такого значения в «$1» нет.', 'Такога значэння ў «$1» няма.'],
  [/^Enum "(.+)" cannot represent the value\.$/, 'Такого значения в «$1» не бывает.', 'Такога значэння ў «$1» не бывае.'],
  [/^(\w+) cannot represent the value\.$/, 'Значение не подходит к типу «$1».', 'Значэнне не адпавядае тыпу «$1».'],
  [/^Field "(.+)" is not defined by type "(.+)"\.$/, 'У «$2» нет поля «$1».', 'У «$2» няма поля «$1».'],
  [/^Field "(.+)" of required type "(.+)" was not provided\.$/, 'Нужно поле «$1» типа «$2».', 'Патрэбна поле «$1» тыпу «$2».'],
  [
    /^Argument "(.+)" of required type "(.+)" was (?:not provided|provided the variable .*)\.$/,
    'Нужен аргумент «$1» типа «$2».',
    'Патрэбны аргумент «$1» тыпу «$2».',
  ],
  [
    /^Argument "(.+)" of non-null type "(.+)" must not be null\.$/,
    'Аргумент «$1» типа «$2» не может быть null.',
    'Аргумент «$1» тыпу «$2» не можа быць null.',
  ],
  [/^Argument "(.+)" has an invalid value\.$/, 'У аргумента «$1» недопустимое значение.', 'У аргумента «$1» недапушчальнае значэнне.'],
  [
    /^Variable "(.+)" of required type "(.+)" was not provided\.$/,
    'Нужна переменная «$1» типа «$2».',
    'Патрэбна пераменная «$1» тыпу «$2».',
  ],
  [
    /^Variable "(.+)" of non-null type "(.+)" must not be null\.$/,
    'Переменная «$1» типа «$2» не может быть null.',
    'Пераменная «$1» тыпу «$2» не можа быць null.',
  ],
  [
    /^Variable "(.+)" expected value of type "(.+)" which cannot be used as an input type\.$/,
    'Переменная «$1» не может иметь тип «$2».',
    'Пераменная «$1» не можа мець тып «$2».',
  ],
  [
    /^Too many errors processing variables, error limit reached\. Execution aborted\.$/,
    'Ошибок в переменных слишком много; запрос прерван.',
    'Памылак у пераменных занадта шмат; запыт перапынены.',
  ],
  // The text of the query.
  [
    /^Syntax Error: Expected (.+), found (.+)\.$/s,
    'Ошибка в записи запроса: нужно $1, а стоит $2.',
    'Памылка ў запісе запыту: патрэбна $1, а стаіць $2.',
  ],
  [/^Syntax Error: Unexpected (.+)\.$/s, 'Ошибка в записи запроса: лишнее $1.', 'Памылка ў запісе запыту: лішняе $1.'],
  [
    /^Syntax Error: Unterminated string\.$/,
    'Ошибка в записи запроса: строка не закрыта кавычкой.',
    'Памылка ў запісе запыту: радок не закрыты двукоссем.',
  ],
  [
    /^Syntax Error: (?:Document|Source) contains more tha[nt] (\d+) (?:tokens|comments|UTF-16 code units)\. Parsing aborted\.$/,
    'Запрос слишком длинный: предел — $1.',
    'Запыт занадта доўгі: мяжа — $1.',
  ],
  // Which operation.
  [
    /^Must provide operation name if query contains multiple operations\.$/,
    'В запросе несколько операций: назовите одну в operationName.',
    'У запыце некалькі аперацый: назавіце адну ў operationName.',
  ],
  [/^Unknown operation named "(.*)"\.$/, 'В запросе нет операции «$1».', 'У запыце няма аперацыі «$1».'],
  [/^Must provide an operation\.$/, 'В запросе нет операции.', 'У запыце няма аперацыі.'],
  [/^Schema is not configured to execute (\w+) operation\.$/, 'Операций вида $1 здесь нет.', 'Аперацый віду $1 тут няма.'],
  // The HTTP request.
  [/^Operation batching disabled\.$/, 'По одному запросу за раз: пакеты не принимаются.', 'Па адным запыце за раз: пакеты не прымаюцца.'],
  [
    /^This operation has been blocked as a potential Cross-Site Request Forgery.*$/s,
    'Запрос мог прийти с чужой страницы: пришлите заголовок content-type: application/json или apollo-require-preflight.',
    'Запыт мог прыйсці з чужой старонкі: дашліце загаловак content-type: application/json або apollo-require-preflight.',
  ],
  [/^GraphQL operations must contain a non-empty `query`.*$/s, 'В запросе нет query.', 'У запыце няма query.'],
  [/^GraphQL queries must be strings\..*$/s, 'query должно быть строкой.', 'query павінна быць радком.'],
  [
    /^POST body missing, invalid Content-Type, or JSON object has no keys\.$/,
    'Нет тела запроса, или его Content-Type — не application/json, или объект пуст.',
    'Няма цела запыту, або яго Content-Type — не application/json, або аб’ект пусты.',
  ],
  [/^`(\w+)` in a POST body (?:must|should) be .*$/s, 'У $1 в теле запроса не тот тип.', 'У $1 у целе запыту не той тып.'],
  [/^The '?(\w+)'? search parameter .*$/s, 'Параметр $1 в адресе записан неверно.', 'Параметр $1 у адрасе запісаны няправільна.'],
  [
    /^GET requests only support query operations, not (\w+) operations$/,
    'Через GET — только query, а не $1.',
    'Праз GET — толькі query, а не $1.',
  ],
  [
    /^GET requests may not have a content-type header other than application\/json\.$/,
    'У GET не может быть другого content-type, кроме application/json.',
    'У GET не можа быць іншага content-type, акрамя application/json.',
  ],
  [/^Apollo Server supports only GET\/POST requests\.$/, 'Принимаются только GET и POST.', 'Прымаюцца толькі GET і POST.'],
  [
    /^An 'accept' header was provided .*$/s,
    'Ответ бывает только в application/json или application/graphql-response+json.',
    'Адказ бывае толькі ў application/json або application/graphql-response+json.',
  ],
]

/** Where there are no words for it: what kind of thing is wrong. */
export const GENERAL: Readonly<Record<string, Readonly<Record<Exclude<Language, 'en'>, string>>>> = {
  GRAPHQL_PARSE_FAILED: { ru: 'Запрос записан не на языке GraphQL.', be: 'Запыт запісаны не на мове GraphQL.' },
  GRAPHQL_VALIDATION_FAILED: { ru: 'Запрос не соответствует схеме.', be: 'Запыт не адпавядае схеме.' },
  BAD_INPUT: { ru: 'Значение не подходит к своему типу.', be: 'Значэнне не адпавядае свайму тыпу.' },
  OPERATION_RESOLUTION_FAILURE: { ru: 'Неясно, какую операцию выполнить.', be: 'Незразумела, якую аперацыю выканаць.' },
}
export const OTHERWISE = { ru: 'Такой запрос хаб не принимает.', be: 'Такі запыт хаб не прымае.' }
