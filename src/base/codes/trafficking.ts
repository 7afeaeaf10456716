import { closedList, HTCDS, UNKNOWN } from './code-list.ts'

export const SexualExploitationForm = {
  PROSTITUTION: 'PROSTITUTION',
  PORNOGRAPHY: 'PORNOGRAPHY',
  REMOTE_INTERACTIVE_SERVICES: 'REMOTE_INTERACTIVE_SERVICES',
  PRIVATE_SEXUAL_SERVICES: 'PRIVATE_SEXUAL_SERVICES',
} as const
export type SexualExploitationForm = keyof typeof SexualExploitationForm

export const SEXUAL_EXPLOITATION_FORM = closedList(
  SexualExploitationForm,
  {
    name: 'SexualExploitationForm',
    title: { en: 'Form of sexual exploitation', ru: 'Форма сексуальной эксплуатации', be: 'Форма сексуальнай эксплуатацыі' },
    scheme: 'HTCDS vic_TypeOfSexExploitation',
    source: `${HTCDS}, vic_TypeOfSexExploitation`,
  },
  {
    PROSTITUTION: { en: 'Prostitution', ru: 'Проституция', be: 'Прастытуцыя', htcds: ['Prostitution'] },
    PORNOGRAPHY: { en: 'Pornography', ru: 'Порнография', be: 'Парнаграфія', htcds: ['Pornography'] },
    REMOTE_INTERACTIVE_SERVICES: {
      en: 'Remote interactive services',
      ru: 'Интерактивные услуги на расстоянии',
      be: 'Інтэрактыўныя паслугі на адлегласці',
      description: 'Through a camera and a network',
      htcds: ['RemoteInteractiveServices'],
    },
    PRIVATE_SEXUAL_SERVICES: {
      en: 'Private sexual services',
      ru: 'Частные сексуальные услуги',
      be: 'Прыватныя сексуальныя паслугі',
      htcds: ['PrivateSexualServices'],
    },
  },
)

export const PerpetratorRole = {
  TRAVELLING_PARTNER: 'TRAVELLING_PARTNER',
  TRANSPORTER: 'TRANSPORTER',
  RECRUITER_OR_INTERMEDIARY: 'RECRUITER_OR_INTERMEDIARY',
  BROKER_OR_TRAVEL_AGENT: 'BROKER_OR_TRAVEL_AGENT',
  TRANSFERRED: 'TRANSFERRED',
  HARBOURED: 'HARBOURED',
  SOLD: 'SOLD',
  BOUGHT: 'BOUGHT',
  RECEIVED: 'RECEIVED',
  CONTROLLED: 'CONTROLLED',
  SMUGGLER: 'SMUGGLER',
  ABUSER: 'ABUSER',
  KIDNAPPER: 'KIDNAPPER',
  EXPLOITER: 'EXPLOITER',
  OTHER: 'OTHER',
} as const
export type PerpetratorRole = keyof typeof PerpetratorRole

export const PERPETRATOR_ROLE = closedList(
  PerpetratorRole,
  {
    name: 'PerpetratorRole',
    title: { en: 'Perpetrator’s role', ru: 'Роль виновного', be: 'Роля вінаватага' },
    scheme: 'HTCDS per_RoleInProcess',
    source: `${HTCDS}, per_RoleInProcess`,
  },
  {
    TRAVELLING_PARTNER: { en: 'Travelled along', ru: 'Ехал вместе', be: 'Ехаў разам', htcds: ['TravellingPartner'] },
    TRANSPORTER: { en: 'Transported the person', ru: 'Перевозил', be: 'Перавозіў', htcds: ['Transporter'] },
    RECRUITER_OR_INTERMEDIARY: {
      en: 'Recruiter or intermediary',
      ru: 'Вербовщик или посредник',
      be: 'Вярбоўшчык або пасярэднік',
      htcds: ['RecruiterOrIntermediary'],
    },
    BROKER_OR_TRAVEL_AGENT: {
      en: 'Broker or travel agent',
      ru: 'Агент по найму или туризму',
      be: 'Агент па найме або турызме',
      htcds: ['BrokerTravelAgent'],
    },
    TRANSFERRED: { en: 'Transferred the person', ru: 'Передал', be: 'Перадаў', htcds: ['TransferredIndividual'] },
    HARBOURED: { en: 'Harboured the person', ru: 'Укрывал', be: 'Укрываў', htcds: ['HarbouredIndividual'] },
    SOLD: { en: 'Sold the person', ru: 'Продал', be: 'Прадаў', htcds: ['SoldIndividual'] },
    BOUGHT: { en: 'Bought the person', ru: 'Купил', be: 'Купіў', htcds: ['BoughtIndividual'] },
    RECEIVED: { en: 'Received the person', ru: 'Получил', be: 'Атрымаў', htcds: ['ReceivedIndividual'] },
    CONTROLLED: { en: 'Controlled the person', ru: 'Контролировал', be: 'Кантраляваў', htcds: ['ControlledIndividual'] },
    SMUGGLER: {
      en: 'Smuggler',
      ru: 'Организатор незаконной миграции',
      be: 'Арганізатар незаконнай міграцыі',
      htcds: ['Smuggler'],
    },
    ABUSER: { en: 'Abuser', ru: 'Совершал насилие', be: 'Учыняў гвалт', htcds: ['Abuser'] },
    KIDNAPPER: { en: 'Kidnapper', ru: 'Похититель', be: 'Выкрадальнік', htcds: ['Kidnapper'] },
    EXPLOITER: { en: 'Exploiter', ru: 'Эксплуататор', be: 'Эксплуататар', htcds: ['Exploiter'] },
    OTHER: { en: 'Other role', ru: 'Иная роль', be: 'Іншая роля', htcds: ['Other'] },
  },
)

export const TraffickingEventKind = {
  RECRUITMENT: 'RECRUITMENT',
  TRANSIT: 'TRANSIT',
  EXPLOITATION: 'EXPLOITATION',
  UNKNOWN: 'UNKNOWN',
} as const
export type TraffickingEventKind = keyof typeof TraffickingEventKind

const EVENTS = {
  RECRUITMENT: { en: 'Recruitment', ru: 'Вербовка', be: 'Вярбоўка', htcds: ['Recruitment'] },
  TRANSIT: { en: 'Transit', ru: 'Транзит', be: 'Транзіт', htcds: ['Transit'] },
  EXPLOITATION: { en: 'Exploitation', ru: 'Эксплуатация', be: 'Эксплуатацыя', htcds: ['Exploitation'] },
} as const

export const TRAFFICKING_EVENT_KIND = closedList(
  TraffickingEventKind,
  {
    name: 'TraffickingEventKind',
    title: { en: 'Kind of trafficking event', ru: 'Вид события торговли людьми', be: 'Від падзеі гандлю людзьмі' },
    scheme: 'HTCDS hte_Type',
    source: `${HTCDS}, hte_Type`,
  },
  { ...EVENTS, UNKNOWN },
)

export const PlaceKind = { ...TraffickingEventKind, RECORDING_ORGANISATION: 'RECORDING_ORGANISATION' } as const
export type PlaceKind = keyof typeof PlaceKind

export const PLACE_KIND = closedList(
  PlaceKind,
  {
    name: 'PlaceKind',
    title: { en: 'What a place is', ru: 'Что это за место', be: 'Што гэта за месца' },
    scheme: 'HTCDS hte_Type',
    source: `${HTCDS}, hte_Type; RECORDING_ORGANISATION for its organisation (org_Name and following)`,
  },
  {
    ...EVENTS,
    UNKNOWN,
    RECORDING_ORGANISATION: {
      en: 'Organisation that recorded the case',
      ru: 'Организация, которая записала дело',
      be: 'Арганізацыя, якая запісала справу',
    },
  },
)

export const OrganisationType = {
  NGO: 'NGO',
  LAW_ENFORCEMENT: 'LAW_ENFORCEMENT',
  HEALTH_SERVICE: 'HEALTH_SERVICE',
  CENTRAL_GOVERNMENT: 'CENTRAL_GOVERNMENT',
  LOCAL_GOVERNMENT: 'LOCAL_GOVERNMENT',
  IMMIGRATION_SERVICE: 'IMMIGRATION_SERVICE',
  LEGAL_SERVICE: 'LEGAL_SERVICE',
  BUSINESS: 'BUSINESS',
  SCHOOL_OR_COLLEGE: 'SCHOOL_OR_COLLEGE',
} as const
export type OrganisationType = keyof typeof OrganisationType

export const ORGANISATION_TYPE = closedList(
  OrganisationType,
  {
    name: 'OrganisationType',
    title: { en: 'Type of organisation', ru: 'Тип организации', be: 'Тып арганізацыі' },
    scheme: 'HTCDS org_Type',
    source: `${HTCDS}, org_Type`,
  },
  {
    NGO: { en: 'Non-governmental organisation', ru: 'Общественная организация', be: 'Грамадская арганізацыя', htcds: ['NGO'] },
    LAW_ENFORCEMENT: { en: 'Law enforcement', ru: 'Правоохранительный орган', be: 'Праваахоўны орган', htcds: ['LawEnforcement'] },
    HEALTH_SERVICE: {
      en: 'Health service',
      ru: 'Организация здравоохранения',
      be: 'Арганізацыя аховы здароўя',
      htcds: ['HealthServiceOrganisation'],
    },
    CENTRAL_GOVERNMENT: {
      en: 'Central government',
      ru: 'Республиканский орган государственного управления',
      be: 'Рэспубліканскі орган дзяржаўнага кіравання',
      htcds: ['CentralGovernmentOrganisation'],
    },
    LOCAL_GOVERNMENT: {
      en: 'Local government',
      ru: 'Местный орган власти',
      be: 'Мясцовы орган улады',
      htcds: ['LocalGovernmentOrganisation'],
    },
    IMMIGRATION_SERVICE: { en: 'Immigration service', ru: 'Миграционная служба', be: 'Міграцыйная служба', htcds: ['ImmigrationService'] },
    LEGAL_SERVICE: { en: 'Legal service', ru: 'Юридическая служба', be: 'Юрыдычная служба', htcds: ['LegalService'] },
    BUSINESS: { en: 'Business', ru: 'Коммерческая организация', be: 'Камерцыйная арганізацыя', htcds: ['CorporateBusiness'] },
    SCHOOL_OR_COLLEGE: { en: 'School or college', ru: 'Учебное заведение', be: 'Навучальная ўстанова', htcds: ['SchoolOrCollege'] },
  },
)
