import { closedList, HTCDS, UNKNOWN } from './code-list.ts'

export const RecruitmentMethod = {
  PLACE_OF_BUSINESS: 'PLACE_OF_BUSINESS',
  EDUCATIONAL_INSTITUTION: 'EDUCATIONAL_INSTITUTION',
  WORK: 'WORK',
  ONLINE_SOCIAL_NETWORK: 'ONLINE_SOCIAL_NETWORK',
  ONLINE_ADVERTISEMENT: 'ONLINE_ADVERTISEMENT',
  TELEVISION_ADVERTISEMENT: 'TELEVISION_ADVERTISEMENT',
  NEWSPAPER_ADVERTISEMENT: 'NEWSPAPER_ADVERTISEMENT',
  FAMILY: 'FAMILY',
  FRIENDS: 'FRIENDS',
  OTHER: 'OTHER',
} as const
export type RecruitmentMethod = keyof typeof RecruitmentMethod

export const RECRUITMENT_METHOD = closedList(
  RecruitmentMethod,
  {
    name: 'RecruitmentMethod',
    title: { en: 'Method of recruitment', ru: 'Способ вербовки', be: 'Спосаб вярбоўкі' },
    scheme: 'HTCDS vic_MethodOfRecruitment',
    source: `${HTCDS}, vic_MethodOfRecruitment`,
  },
  {
    PLACE_OF_BUSINESS: {
      en: 'At a place of business',
      ru: 'В торговом или ином заведении',
      be: 'У гандлёвай або іншай установе',
      htcds: ['AtAPlaceOfBusiness'],
    },
    EDUCATIONAL_INSTITUTION: {
      en: 'At an educational institution',
      ru: 'В учебном заведении',
      be: 'У навучальнай установе',
      htcds: ['AtAnEducationalInstitution'],
    },
    WORK: { en: 'At work', ru: 'На работе', be: 'На працы', htcds: ['AtWork'] },
    ONLINE_SOCIAL_NETWORK: {
      en: 'Through an online social network',
      ru: 'Через социальную сеть',
      be: 'Праз сацыяльную сетку',
      htcds: ['ThroughOnlineSocialNetworks'],
    },
    ONLINE_ADVERTISEMENT: {
      en: 'Through an online advertisement',
      ru: 'По объявлению в интернете',
      be: 'Праз аб’яву ў інтэрнэце',
      htcds: ['ThroughAnOnlineAdvertisement'],
    },
    TELEVISION_ADVERTISEMENT: {
      en: 'Through a television advertisement',
      ru: 'По рекламе на телевидении',
      be: 'Праз рэкламу на тэлебачанні',
      htcds: ['ThroughATelevisionAdvert'],
    },
    NEWSPAPER_ADVERTISEMENT: {
      en: 'Through a newspaper advertisement',
      ru: 'По объявлению в газете',
      be: 'Праз аб’яву ў газеце',
      htcds: ['ThroughANewspaperAdvert'],
    },
    FAMILY: {
      en: 'Through family or family events',
      ru: 'Через родных или на семейном празднике',
      be: 'Праз родных або на сямейным свяце',
      htcds: ['ThroughFamilyOrFamilyEvents'],
    },
    FRIENDS: {
      en: 'Through friends or social events',
      ru: 'Через друзей или в компании',
      be: 'Праз сяброў або ў кампаніі',
      htcds: ['ThroughFriendsOrSocialEvents'],
    },
    OTHER: { en: 'Other method', ru: 'Иной способ', be: 'Іншы спосаб', htcds: ['Other'] },
  },
)

export const OnlinePlatform = {
  FACEBOOK: 'FACEBOOK',
  INSTAGRAM: 'INSTAGRAM',
  WHATSAPP: 'WHATSAPP',
  TELEGRAM: 'TELEGRAM',
  FACEBOOK_MESSENGER: 'FACEBOOK_MESSENGER',
  VIBER: 'VIBER',
  SNAPCHAT: 'SNAPCHAT',
  LINE: 'LINE',
  FOUR_SALE: 'FOUR_SALE',
  WECHAT: 'WECHAT',
  QQ: 'QQ',
  QZONE: 'QZONE',
  TIKTOK: 'TIKTOK',
  TWITTER: 'TWITTER',
  OTHER: 'OTHER',
} as const
export type OnlinePlatform = keyof typeof OnlinePlatform

/** A trade name is written alike in every language. */
const named = (name: string, htcds = name) => ({ en: name, ru: name, be: name, htcds: [htcds] })

export const ONLINE_PLATFORM = closedList(
  OnlinePlatform,
  {
    name: 'OnlinePlatform',
    title: { en: 'Website or app', ru: 'Сайт или приложение', be: 'Сайт або праграма' },
    scheme: 'HTCDS vic_RecruitmentWebsitesAndApps',
    source: `${HTCDS}, vic_RecruitmentWebsitesAndApps and vic_ExploitationWebsitesAndApps`,
  },
  {
    FACEBOOK: named('Facebook'),
    INSTAGRAM: named('Instagram'),
    WHATSAPP: named('WhatsApp'),
    TELEGRAM: named('Telegram'),
    FACEBOOK_MESSENGER: named('Facebook Messenger', 'FacebookMessenger'),
    VIBER: named('Viber'),
    SNAPCHAT: named('Snapchat', 'SnapChat'),
    LINE: named('LINE', 'Line'),
    FOUR_SALE: named('4Sale'),
    WECHAT: named('WeChat'),
    QQ: named('QQ'),
    QZONE: named('QZone'),
    TIKTOK: named('TikTok'),
    TWITTER: named('Twitter'),
    OTHER: { en: 'Other website or app', ru: 'Иной сайт или приложение', be: 'Іншы сайт або праграма', htcds: ['Other'] },
  },
)

export const TraffickerRelation = {
  FAMILIAL: 'FAMILIAL',
  ACQUAINTED: 'ACQUAINTED',
  UNACQUAINTED: 'UNACQUAINTED',
  UNKNOWN: 'UNKNOWN',
} as const
export type TraffickerRelation = keyof typeof TraffickerRelation

export const TRAFFICKER_RELATION = closedList(
  TraffickerRelation,
  {
    name: 'TraffickerRelation',
    title: { en: 'Relationship to the trafficker', ru: 'Отношение к торговцу людьми', be: 'Адносіны да гандляра людзьмі' },
    scheme: 'HTCDS vic_RelationshipToTrafficker',
    source: `${HTCDS}, vic_RelationshipToTrafficker, which spells the third value Unaquainted`,
  },
  {
    FAMILIAL: { en: 'Related', ru: 'Родство', be: 'Сваяцтва', htcds: ['Familial'] },
    ACQUAINTED: { en: 'Acquainted', ru: 'Знакомство', be: 'Знаёмства', htcds: ['Acquainted'] },
    UNACQUAINTED: { en: 'Not acquainted', ru: 'Не были знакомы', be: 'Не былі знаёмыя', htcds: ['Unaquainted', 'Unacquainted'] },
    UNKNOWN,
  },
)
