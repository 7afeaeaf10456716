/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Accepts a referral: what the agreement opens of a referred case is open from then on. */
export type AcceptReferralInput = {
  /**
   * The version of the referral that the asker saw.
   * Category: CASE_SUMMARY.
   */
  expectedVersion: number;
  /**
   * The referral.
   * Category: CASE_SUMMARY.
   */
  id: string;
  /**
   * Makes a repetition safe. 8 to 100 visible ASCII characters, best a random UUID.
   * Category: CASE_SUMMARY.
   */
  idempotencyKey: string;
};

/** Something told in words. */
export type AccountInput = {
  /**
   * What it is about.
   * Category: IDENTITY.
   */
  about: AccountSubject;
  /**
   * Of which perpetrator, event, referral or plan of the case, from 1; 1 where there is but one thing.
   * Category: IDENTITY.
   */
  number?: number;
  /**
   * The text as it was written; at most 20,000 characters.
   * Category: IDENTITY.
   */
  text: string;
};

/** What an account is about (NRM Hub). Source: NRM Hub, the long texts of the Human Trafficking Case Data Standard (HTCDS) 2.0, IOM, CC BY 4.0, cited without endorsement. */
export type AccountSubject =
  /** HTCDS cas_ReasonForCaseClosure */
  | 'CASE_CLOSURE'
  /** HTCDS cco_CaseComment */
  | 'COMMENT'
  /** HTCDS cas_IncomingReferralDetails */
  | 'INCOMING_REFERRAL'
  /** HTCDS cas_OutgoingReferralDetails */
  | 'OUTGOING_REFERRAL'
  /** HTCDS per_RoleDetails */
  | 'PERPETRATOR'
  /** HTCDS spl_ActionPlan */
  | 'SUPPORT_ACTION_PLAN'
  /** HTCDS spl_Objectives */
  | 'SUPPORT_OBJECTIVES'
  /** HTCDS hte_Description */
  | 'TRAFFICKING_EVENT'
  /** HTCDS vic_DetailsOfVulnerabilities */
  | 'VULNERABILITIES';

/** What is done with data (Words of the agreement). Source: NRM Hub, words of the agreement. */
export type Action =
  /** Count */
  | 'AGGREGATE'
  /** Erase; only the charter gives it */
  | 'ERASE'
  /** Read records */
  | 'READ'
  /** Record */
  | 'WRITE';

/** A postal address. */
export type AddressInput = {
  /**
   * Town or village (HTCDS prs_MailingCity); at most 200 characters.
   * Category: CONTACT.
   */
  city?: string | null | undefined;
  /**
   * Country, ISO 3166-1 alpha-2.
   * Category: CONTACT.
   */
  country?: string | null | undefined;
  /**
   * Latitude in degrees (HTCDS prs_MailingLatitude), WGS 84, -90 to 90.
   * Category: CONTACT.
   */
  latitude?: number | null | undefined;
  /**
   * Longitude in degrees (HTCDS prs_MailingLongitude), WGS 84, -180 to 180.
   * Category: CONTACT.
   */
  longitude?: number | null | undefined;
  /**
   * Postal code (HTCDS prs_MailingPostalCode); at most 20 characters.
   * Category: CONTACT.
   */
  postalCode?: string | null | undefined;
  /**
   * State, oblast or province (HTCDS prs_MailingState); at most 200 characters.
   * Category: CONTACT.
   */
  state?: string | null | undefined;
  /**
   * Street and house (HTCDS prs_MailingStreet); at most 300 characters.
   * Category: CONTACT.
   */
  street?: string | null | undefined;
};

/** Whom a clause names (Words of the agreement). Source: NRM Hub, words of the agreement. */
export type Addressees =
  /** Everyone, without a token too */
  | 'EVERYONE'
  /** Agencies that observe */
  | 'OBSERVERS'
  /** Agencies that have signed */
  | 'SIGNATORIES';

/** Age group (CTDC ageBroad). Source: Counter-Trafficking Data Collaborative (CTDC), IOM, codebook of the global dataset, February 2024, ageBroad (2020: ageCategories). */
export type AgeGroup =
  /** Completed years of age at registration, 0 to 8 */
  | 'AGE_0_8'
  /** Completed years of age at registration, 9 to 17 */
  | 'AGE_9_17'
  /** Completed years of age at registration, 18 to 20 */
  | 'AGE_18_20'
  /** Completed years of age at registration, 21 to 23 */
  | 'AGE_21_23'
  /** Completed years of age at registration, 24 to 26 */
  | 'AGE_24_26'
  /** Completed years of age at registration, 27 to 29 */
  | 'AGE_27_29'
  /** Completed years of age at registration, 30 to 38 */
  | 'AGE_30_38'
  /** Completed years of age at registration, 39 to 47 */
  | 'AGE_39_47'
  /** Completed years of age at registration, 48 or more */
  | 'AGE_48_PLUS'
  /** Not known to the agency: asked and not answered, not asked, or redacted in the source */
  | 'UNKNOWN';

/** Kind of agency (Words of the agreement). Source: NRM Hub, after the participants of the Brest task force of 21 May 2014. */
export type AgencyKind =
  /** Bar association */
  | 'BAR'
  /** Border guards */
  | 'BORDER_GUARDS'
  /** Religious confession */
  | 'CONFESSION'
  /** Coordinating body */
  | 'COORDINATION'
  /** Court */
  | 'COURT'
  /** Donor */
  | 'DONOR'
  /** Education */
  | 'EDUCATION'
  /** Health */
  | 'HEALTH'
  /** Interior affairs */
  | 'INTERIOR_AFFAIRS'
  /** International organisation */
  | 'INTERNATIONAL_ORGANISATION'
  /** Investigation committee */
  | 'INVESTIGATION_COMMITTEE'
  /** Mass media */
  | 'MEDIA'
  /** Citizenship and migration */
  | 'MIGRATION'
  /** Non-governmental organisation */
  | 'NGO'
  /** Oversight body */
  | 'OVERSIGHT'
  /** Prosecutor’s office */
  | 'PROSECUTOR'
  /** Labour and social welfare */
  | 'SOCIAL_WELFARE'
  /** Volunteer group */
  | 'VOLUNTEERS';

/** How a version of an agreement stands (Words of the agreement). Source: NRM Hub, words of the agreement. */
export type AgreementStatus =
  /** Ended */
  | 'ENDED'
  /** In force */
  | 'IN_FORCE'
  /** A later version is in force */
  | 'SUPERSEDED'
  /** It has not begun */
  | 'TO_COME';

/** Kind of assistance (NRM Hub). Source: NRM Hub, after the Human Trafficking Case Data Standard (HTCDS) 2.0, IOM, CC BY 4.0, cited without endorsement, spl_Type, whose two rehabilitation plans are REINTEGRATION here. */
export type AssistanceKind =
  /** Restoring documents */
  | 'DOCUMENTS'
  /** Education or training */
  | 'EDUCATION'
  /** Help in finding work */
  | 'EMPLOYMENT'
  /** Financial assistance */
  | 'FINANCIAL'
  /** Legal assistance */
  | 'LEGAL'
  /** Medical assistance */
  | 'MEDICAL'
  /** Psychological assistance */
  | 'PSYCHOLOGICAL'
  /** Reintegration */
  | 'REINTEGRATION'
  /** Voluntary and safe return */
  | 'RETURN'
  /** A safe place to stay, a crisis room included */
  | 'SHELTER'
  /** Social assistance */
  | 'SOCIAL'
  /** Not recorded, or emptied when its time was over */
  | 'UNKNOWN';

/** Outcome of assistance (NRM Hub). Source: NRM Hub. */
export type AssistanceOutcome =
  /** Completed */
  | 'COMPLETED'
  /** Contact lost */
  | 'LOST_CONTACT'
  /** Ongoing */
  | 'ONGOING'
  /** Ended by the agency */
  | 'STOPPED_BY_AGENCY'
  /** Ended at the person’s wish */
  | 'STOPPED_BY_PERSON'
  /** Not known to the agency: asked and not answered, not asked, or redacted in the source */
  | 'UNKNOWN';

/** Who has the case in hand, whence the person came and whither, and the plans of support. Stored encrypted. */
export type CareInput = {
  /**
   * The case worker; at most 200 characters.
   * Category: ASSISTANCE.
   */
  caseWorker?: string | null | undefined;
  /**
   * Referrals from outside the hub; at most 20.
   * Category: ASSISTANCE.
   */
  incomingReferrals?: Array<OutsideReferralInput> | null | undefined;
  /**
   * Referrals to outside the hub; at most 20.
   * Category: ASSISTANCE.
   */
  outgoingReferrals?: Array<OutsideReferralInput> | null | undefined;
  /**
   * Plans of support; at most 20.
   * Category: ASSISTANCE.
   */
  supportPlans?: Array<SupportPlanInput> | null | undefined;
};

/** Only cases for which all that is given holds; each list is "one of these". A field bears the category of what it compares. */
export type CaseFilter = {
  /**
   * Age group when the case was opened.
   * Category: DEMOGRAPHICS.
   */
  ageGroup?: Array<AgeGroup> | null | undefined;
  /**
   * Citizenships, ISO 3166-1 alpha-2.
   * Category: DEMOGRAPHICS.
   */
  citizenship?: Array<string> | null | undefined;
  /**
   * Countries of exploitation, ISO 3166-1 alpha-2.
   * Category: EXPLOITATION.
   */
  country?: Array<string> | null | undefined;
  /**
   * At least one of these forms of exploitation.
   * Category: EXPLOITATION.
   */
  forms?: Array<ExploitationForm> | null | undefined;
  /**
   * HTCDS vic_TraffickingStatus.
   * Category: CASE_SUMMARY.
   */
  identificationStatus?: Array<IdentificationStatus> | null | undefined;
  /**
   * Opened on this day or later.
   * Category: CASE_SUMMARY.
   */
  openedFrom?: string | null | undefined;
  /**
   * Opened on this day or earlier.
   * Category: CASE_SUMMARY.
   */
  openedTo?: string | null | undefined;
  /**
   * Regions, ISO 3166-2.
   * Category: CASE_SUMMARY.
   */
  region?: Array<string> | null | undefined;
  /**
   * Sector of forced labour.
   * Category: EXPLOITATION.
   */
  sector?: Array<LabourSector> | null | undefined;
  /**
   * Sex or gender.
   * Category: DEMOGRAPHICS.
   */
  sex?: Array<Sex> | null | undefined;
  /**
   * HTCDS cas_Status.
   * Category: CASE_SUMMARY.
   */
  status?: Array<CaseStatus> | null | undefined;
};

/** Case status (HTCDS cas_Status). Source: Human Trafficking Case Data Standard (HTCDS) 2.0, IOM, CC BY 4.0, cited without endorsement, cas_Status. */
export type CaseStatus =
  /** Active */
  | 'ACTIVE'
  /** Closed */
  | 'CLOSED'
  /** Closed because another agency took the person into its care */
  | 'CLOSED_REFERRED'
  /** Assistance has ended, the agency stays in touch */
  | 'FOLLOW_UP';

/** Child or adult (UN CRC). Source: Convention on the Rights of the Child, article 1; the bounds are those of the age groups. */
export type ChildOrAdult =
  /** 18 years or older at registration */
  | 'ADULT'
  /** Younger than 18 years at registration */
  | 'CHILD'
  /** Age not known: counted apart in statistics, protected as a child */
  | 'UNKNOWN';

/** What protects a child. */
export type ChildProtectionInput = {
  /**
   * When the guardianship authority was informed.
   * Category: CHILD_PROTECTION.
   */
  authorityInformedOn?: string | null | undefined;
  /**
   * When the child's best interests were assessed.
   * Category: CHILD_PROTECTION.
   */
  bestInterestsAssessedOn?: string | null | undefined;
  /**
   * When the forensic interview was held.
   * Category: CHILD_PROTECTION.
   */
  forensicInterviewOn?: string | null | undefined;
  /**
   * Who stands for the child.
   * Category: CHILD_PROTECTION.
   */
  guardian?: GuardianKind;
};

/** What becomes of a clause (Words of the agreement). Source: NRM Hub, difference between two versions of an agreement. */
export type ClauseChange =
  /** New */
  | 'ADDED'
  /** Changed */
  | 'CHANGED'
  /** Removed */
  | 'REMOVED'
  /** The same rule under another number */
  | 'RENUMBERED'
  /** Other words, the same rule */
  | 'REWORDED';

/** Closes a case of the asker's agency: from then on the days of its retention count. */
export type CloseCaseInput = {
  /**
   * A case of the asker's agency.
   * Category: CASE_SUMMARY.
   */
  caseId: string;
  /**
   * When it was closed; today where left out, not before it was opened.
   * Category: CASE_SUMMARY.
   */
  closedOn?: string | null | undefined;
  /**
   * The version of the case that the asker saw.
   * Category: CASE_SUMMARY.
   */
  expectedVersion: number;
  /**
   * Makes a repetition safe. 8 to 100 visible ASCII characters, best a random UUID.
   * Category: CASE_SUMMARY.
   */
  idempotencyKey: string;
  /**
   * Why; TRANSFERRED makes the status CLOSED_REFERRED.
   * Category: CASE_SUMMARY.
   */
  reason: ClosingReason;
};

/** Reason for closing a case (NRM Hub). Source: NRM Hub; HTCDS 2.0 has a free text here (cas_ReasonForCaseClosure), which could hold a name. */
export type ClosingReason =
  /** Assistance completed */
  | 'ASSISTANCE_COMPLETED'
  /** The person has died */
  | 'DECEASED'
  /** Recorded twice */
  | 'DUPLICATE'
  /** Contact lost */
  | 'LOST_CONTACT'
  /** The person left the region or the country */
  | 'MOVED_AWAY'
  /** Not a victim of trafficking */
  | 'NOT_A_VICTIM'
  /** Other reason */
  | 'OTHER'
  /** Another agency took the person into its care: the status becomes CLOSED_REFERRED */
  | 'TRANSFERRED'
  /** At the person’s wish */
  | 'WISH_OF_PERSON';

/** Confidentiality status (SDMX CL_CONF_STATUS). Source: SDMX cross-domain code list CL_CONF_STATUS 1.2, the codes that a cell needs. */
export type ConfidentialityStatus =
  /** Primary confidentiality due to small counts */
  | 'A'
  /** Secondary confidentiality set by the sender, not for publication: another cell could be computed from it */
  | 'D'
  /** Free for publication */
  | 'F';

/** Who gave consent (NRM Hub). Source: NRM Hub. */
export type ConsentGiver =
  /** A parent or guardian */
  | 'GUARDIAN'
  /** Guardianship authority */
  | 'GUARDIANSHIP_AUTHORITY'
  /** The person */
  | 'PERSON';

/** How to reach the person. Stored encrypted. */
export type ContactInput = {
  /**
   * Address in one text; at most 500 characters.
   * Category: CONTACT.
   */
  address?: string | null | undefined;
  /**
   * E-mail address; at most 200 characters.
   * Category: CONTACT.
   */
  email?: string | null | undefined;
  /**
   * Telephone at home; at most 200 characters.
   * Category: CONTACT.
   */
  homePhone?: string | null | undefined;
  /**
   * Address in its parts.
   * Category: CONTACT.
   */
  mailingAddress?: AddressInput | null | undefined;
  /**
   * Telephone; at most 200 characters.
   * Category: CONTACT.
   */
  phone?: string | null | undefined;
};

/** Data category (Words of the agreement). Source: NRM Hub, words of the agreement. */
export type DataCategory =
  /** Agreements */
  | 'AGREEMENT'
  /** Referrals and assistance */
  | 'ASSISTANCE'
  /** Who read or changed what, under which clause */
  | 'AUDIT'
  /** Reference, owner, region, status, identification and consents of a case */
  | 'CASE_SUMMARY'
  /** Child protection */
  | 'CHILD_PROTECTION'
  /** Phone, mail, address */
  | 'CONTACT'
  /** Meetings, decisions, practices, social contracts */
  | 'COORDINATION'
  /** Sex, age group, citizenship */
  | 'DEMOGRAPHICS'
  /** Forms, sector, means of control, recruiter’s relation, country, period */
  | 'EXPLOITATION'
  /** Health */
  | 'HEALTH'
  /** Names, birth date, documents */
  | 'IDENTITY'
  /** Stays, a room’s address and who is in it */
  | 'LOCATION'
  /** Criminal proceedings */
  | 'PROCEEDINGS'
  /** Code lists, agencies, regions */
  | 'REFERENCE'
  /** Statistics */
  | 'STATISTICS';

/** Source of the record (CTDC Datasource). Source: Counter-Trafficking Data Collaborative (CTDC), IOM, codebook of the global dataset, Datasource; SYNTHETIC and REGISTERED are the hub's own. */
export type DataSource =
  /** Imported: an organisation assisted the person and recorded the case */
  | 'CASE_MANAGEMENT'
  /** Imported: recorded from calls to a counter-trafficking hotline */
  | 'HOTLINE'
  /** Typed into the hub by the agency that has the case */
  | 'REGISTERED'
  /** Imported from a file that a statistical model has made: nobody stands behind the record */
  | 'SYNTHETIC';

/** Precision of a date (NRM Hub). Source: NRM Hub, after the reduced precisions of ISO 8601. */
export type DatePrecision =
  /** To the day */
  | 'DAY'
  /** The day is not known */
  | 'MONTH'
  /** Month and day are not known */
  | 'YEAR';

/** Declines a referral: the case is closed to the agency again. */
export type DeclineReferralInput = {
  /**
   * The version of the referral that the asker saw.
   * Category: CASE_SUMMARY.
   */
  expectedVersion: number;
  /**
   * The referral.
   * Category: CASE_SUMMARY.
   */
  id: string;
  /**
   * Makes a repetition safe. 8 to 100 visible ASCII characters, best a random UUID.
   * Category: CASE_SUMMARY.
   */
  idempotencyKey: string;
  /**
   * Why, for the agency that referred; 1 to 500 characters, nothing that identifies the person.
   * Category: CASE_SUMMARY.
   */
  reason: string;
};

/** Who the person is, without telling who. */
export type DemographicsInput = {
  /**
   * Age group now; taken from the birth date where that is given, else UNKNOWN.
   * Category: DEMOGRAPHICS.
   */
  ageGroup?: AgeGroup | null | undefined;
  /**
   * Number of children, 0 to 99.
   * Category: DEMOGRAPHICS.
   */
  children?: number | null | undefined;
  /**
   * Citizenship, ISO 3166-1 alpha-2.
   * Category: DEMOGRAPHICS.
   */
  citizenship?: string;
  /**
   * Country of birth, ISO 3166-1 alpha-2.
   * Category: DEMOGRAPHICS.
   */
  countryOfBirth?: string;
  /**
   * Has the person died?
   * Category: DEMOGRAPHICS.
   */
  deceased?: YesNoUnknown;
  /**
   * Highest level of education.
   * Category: DEMOGRAPHICS.
   */
  education?: EducationLevel;
  /**
   * Marital status.
   * Category: DEMOGRAPHICS.
   */
  maritalStatus?: MaritalStatus;
  /**
   * Further citizenships, ISO 3166-1 alpha-2; at most 10.
   * Category: DEMOGRAPHICS.
   */
  otherCitizenships?: Array<string>;
  /**
   * First language, ISO 639-2.
   * Category: DEMOGRAPHICS.
   */
  primaryLanguage?: string;
  /**
   * Second language, ISO 639-2.
   * Category: DEMOGRAPHICS.
   */
  secondaryLanguage?: string;
  /**
   * Sex or gender.
   * Category: DEMOGRAPHICS.
   */
  sex?: Sex;
};

/** Dimension of a statistic (NRM Hub). Source: NRM Hub, after the variables of the CTDC. */
export type Dimension =
  /**
   * Kind of the agency that has the case, list AgencyKind
   * Category: CASE_SUMMARY.
   */
  | 'AGENCY_KIND'
  /**
   * Codes of the list AgeGroup
   * Category: DEMOGRAPHICS.
   */
  | 'AGE_GROUP'
  /**
   * Codes of the list ChildOrAdult
   * Category: DEMOGRAPHICS.
   */
  | 'CHILD_OR_ADULT'
  /**
   * Country, ISO 3166-1 alpha-2; ZZ is unknown
   * Category: DEMOGRAPHICS.
   */
  | 'CITIZENSHIP'
  /**
   * Country, ISO 3166-1 alpha-2; ZZ is unknown
   * Category: EXPLOITATION.
   */
  | 'COUNTRY_OF_EXPLOITATION'
  /**
   * District of the case, below its region
   * Category: CASE_SUMMARY.
   */
  | 'DISTRICT'
  /**
   * Codes of the list ExploitationClass; each person in one cell
   * Category: EXPLOITATION.
   */
  | 'EXPLOITATION_CLASS'
  /**
   * Codes of the list ExploitationForm; a person may stand in several cells
   * Category: EXPLOITATION.
   */
  | 'FORM_OF_EXPLOITATION'
  /**
   * Codes of the list IdentificationStatus
   * Category: CASE_SUMMARY.
   */
  | 'IDENTIFICATION_STATUS'
  /**
   * Codes of the list MeansOfControl; a person may stand in several cells
   * Category: EXPLOITATION.
   */
  | 'MEANS_OF_CONTROL'
  /**
   * Calendar quarter, YYYY-Qn
   * Category: CASE_SUMMARY.
   */
  | 'QUARTER'
  /**
   * Codes of the list RecruiterRelation
   * Category: EXPLOITATION.
   */
  | 'RECRUITER_RELATION'
  /**
   * Region of the case, ISO 3166-2
   * Category: CASE_SUMMARY.
   */
  | 'REGION'
  /**
   * Codes of the list LabourSector
   * Category: EXPLOITATION.
   */
  | 'SECTOR'
  /**
   * Codes of the list Sex
   * Category: DEMOGRAPHICS.
   */
  | 'SEX'
  /**
   * Calendar year, YYYY
   * Category: CASE_SUMMARY.
   */
  | 'YEAR';

/** Direction of a referral (NRM Hub). Source: NRM Hub. */
export type Direction =
  /** Offered to the asker’s agency */
  | 'INCOMING'
  /** Sent by the asker’s agency */
  | 'OUTGOING';

/** Kind of identity document (NRM Hub). Source: NRM Hub, after the documents in use in Belarus. */
export type DocumentKind =
  /** Birth certificate */
  | 'BIRTH_CERTIFICATE'
  /** Identity card */
  | 'IDENTITY_CARD'
  /** Other document */
  | 'OTHER'
  /** Passport */
  | 'PASSPORT'
  /** Refugee certificate */
  | 'REFUGEE_CERTIFICATE'
  /** Residence permit */
  | 'RESIDENCE_PERMIT'
  /** Issued by a consulate to a citizen without papers, for the way home */
  | 'RETURN_CERTIFICATE';

/** Duty (Words of the agreement). Source: NRM Hub, words of the agreement. */
export type Duty =
  /** Keeps the agency’s users and their duties */
  | 'ADMINISTRATOR'
  /** Analyst */
  | 'ANALYST'
  /** Decides for the owner on requests for access */
  | 'APPROVER'
  /** Auditor */
  | 'AUDITOR'
  /** Case worker */
  | 'CASE_WORKER'
  /** Coordinator */
  | 'COORDINATOR'
  /** Data protection officer */
  | 'DATA_PROTECTION_OFFICER'
  /** Signs agreements for the agency */
  | 'REPRESENTATIVE';

/** Highest level of education (HTCDS prs_HighestLevelOfEducation). Source: Human Trafficking Case Data Standard (HTCDS) 2.0, IOM, CC BY 4.0, cited without endorsement, prs_HighestLevelOfEducation; the levels of the UNESCO classification ISCED 2011. */
export type EducationLevel =
  /** ISCED level 6 */
  | 'BACHELOR'
  /** ISCED level 8 */
  | 'DOCTOR'
  /** ISCED level 0 */
  | 'EARLY_CHILDHOOD'
  /** ISCED level 2; in Belarus nine classes of school */
  | 'LOWER_SECONDARY'
  /** ISCED level 7 */
  | 'MASTER'
  /** ISCED level 4 */
  | 'POST_SECONDARY_NON_TERTIARY'
  /** ISCED level 1 */
  | 'PRIMARY'
  /** ISCED level 5; in Belarus specialised secondary education */
  | 'SHORT_CYCLE_TERTIARY'
  /** Not known to the agency: asked and not answered, not asked, or redacted in the source */
  | 'UNKNOWN'
  /** ISCED level 3; in Belarus eleven classes of school */
  | 'UPPER_SECONDARY';

/** Effect of a clause (Words of the agreement). Source: NRM Hub, words of the agreement. */
export type Effect =
  /** It closes, and beats every clause that opens, save those it excepts */
  | 'FORBID'
  /** Opens */
  | 'GRANT';

/** Ends a hold before its day. */
export type EndHoldInput = {
  /**
   * The case.
   * Category: CASE_SUMMARY.
   */
  caseId: string;
  /**
   * Makes a repetition safe. 8 to 100 visible ASCII characters, best a random UUID.
   * Category: CASE_SUMMARY.
   */
  idempotencyKey: string;
};

/** Sexual, labour, both or other (CTDC isSexualExploit, isForcedLabour, isOtherExploit). Source: Counter-Trafficking Data Collaborative (CTDC), IOM, codebook of the global dataset, its three flags combined; derived from the forms of exploitation, each person in one class. */
export type ExploitationClass =
  /** Sexual and labour exploitation */
  | 'BOTH'
  /** Forced labour, child labour, servitude or forced begging, and no sexual exploitation */
  | 'LABOUR'
  /** Other forms only, such as forced marriage or removal of organs */
  | 'OTHER'
  /** Sexual exploitation, and no exploitation of labour */
  | 'SEXUAL'
  /** No form of exploitation is known */
  | 'UNKNOWN';

/** Form of exploitation (HTCDS vic_TypeOfExploitation). Source: Human Trafficking Case Data Standard (HTCDS) 2.0, IOM, CC BY 4.0, cited without endorsement, vic_TypeOfExploitation; UNKNOWN is the hub's own. A person may have suffered several. */
export type ExploitationForm =
  /** Child labour */
  | 'CHILD_LABOUR'
  /** Forced adoption */
  | 'FORCED_ADOPTION'
  /** Forced begging */
  | 'FORCED_BEGGING'
  /** Forced labour */
  | 'FORCED_LABOUR'
  /** Forced marriage */
  | 'FORCED_MARRIAGE'
  /** Forced military service with non-state actors */
  | 'FORCED_MILITARY_BY_NON_STATE_ACTORS'
  /** Removal of organs */
  | 'ORGAN_REMOVAL'
  /** Other form of exploitation */
  | 'OTHER'
  /** Servitude */
  | 'SERVITUDE'
  /** Sexual exploitation */
  | 'SEXUAL_EXPLOITATION'
  /** Exploitation as a surrogate mother */
  | 'SURROGACY'
  /** Not known to the agency: asked and not answered, not asked, or redacted in the source */
  | 'UNKNOWN';

/** What was done to the person. */
export type ExploitationInput = {
  /**
   * Age when trafficked, years, 0 to 120.
   * Category: EXPLOITATION.
   */
  ageWhenTrafficked?: number | null | undefined;
  /**
   * Country of exploitation, ISO 3166-1 alpha-2.
   * Category: EXPLOITATION.
   */
  country?: string;
  /**
   * When it ended; not before it began.
   * Category: EXPLOITATION.
   */
  endedOn?: string | null | undefined;
  /**
   * What happened when; at most 20. The first has number 1.
   * Category: EXPLOITATION.
   */
  events?: Array<TraffickingEventInput>;
  /**
   * Websites and apps of the exploitation.
   * Category: EXPLOITATION.
   */
  exploitationPlatforms?: Array<OnlinePlatform>;
  /**
   * Forms of exploitation.
   * Category: EXPLOITATION.
   */
  forms?: Array<ExploitationForm>;
  /**
   * Means of control.
   * Category: EXPLOITATION.
   */
  meansOfControl?: Array<MeansOfControl>;
  /**
   * Who had a part in it; at most 20. The first has number 1.
   * Category: EXPLOITATION.
   */
  perpetrators?: Array<PerpetratorInput>;
  /**
   * The recruiter's relation to the person.
   * Category: EXPLOITATION.
   */
  recruiterRelation?: RecruiterRelation;
  /**
   * How the person was recruited.
   * Category: EXPLOITATION.
   */
  recruitmentMethods?: Array<RecruitmentMethod>;
  /**
   * Websites and apps of the recruitment.
   * Category: EXPLOITATION.
   */
  recruitmentPlatforms?: Array<OnlinePlatform>;
  /**
   * Sector of forced labour.
   * Category: EXPLOITATION.
   */
  sector?: LabourSector;
  /**
   * Forms of sexual exploitation.
   * Category: EXPLOITATION.
   */
  sexualForms?: Array<SexualExploitationForm>;
  /**
   * When it began.
   * Category: EXPLOITATION.
   */
  startedOn?: string | null | undefined;
  /**
   * Relationship to the trafficker.
   * Category: EXPLOITATION.
   */
  traffickerRelation?: TraffickerRelation;
  /**
   * What made the person vulnerable; what tells of health goes to health.
   * Category: EXPLOITATION.
   */
  vulnerabilities?: Array<Vulnerability>;
};

/** Kind of legal representative (NRM Hub). Source: NRM Hub, after the Code of the Republic of Belarus on Marriage and Family. */
export type GuardianKind =
  /** Adoptive parent */
  | 'ADOPTIVE_PARENT'
  /** Foster family */
  | 'FOSTER_FAMILY'
  /** Guardian or trustee */
  | 'GUARDIAN'
  /** Guardianship authority */
  | 'GUARDIANSHIP_AUTHORITY'
  /** Children’s institution */
  | 'INSTITUTION'
  /** The child has no legal representative */
  | 'NONE'
  /** The person is an adult who needs none */
  | 'NOT_APPLICABLE'
  /** Parent */
  | 'PARENT'
  /** Not known to the agency: asked and not answered, not asked, or redacted in the source */
  | 'UNKNOWN';

/** What the health services must know to help. */
export type HealthInput = {
  /**
   * A disability?
   * Category: HEALTH.
   */
  disability?: YesNoUnknown;
  /**
   * Last medical examination.
   * Category: HEALTH.
   */
  examinedOn?: string | null | undefined;
  /**
   * Needs of health care.
   * Category: HEALTH.
   */
  needs?: Array<HealthNeed>;
  /**
   * Pregnant?
   * Category: HEALTH.
   */
  pregnant?: YesNoUnknown;
  /**
   * What of health made the person vulnerable.
   * Category: HEALTH.
   */
  vulnerabilities?: Array<HealthVulnerability>;
};

/** Health need (NRM Hub). Source: NRM Hub, after the chapters of IOM, Caring for Trafficked Persons (2009). */
export type HealthNeed =
  /** Treatment of an addiction */
  | 'ADDICTION'
  /** Chronic illness */
  | 'CHRONIC_ILLNESS'
  /** Dental care */
  | 'DENTAL'
  /** Disability */
  | 'DISABILITY'
  /** Emergency care */
  | 'EMERGENCY_CARE'
  /** Forensic medical examination */
  | 'FORENSIC_EXAMINATION'
  /** Infectious disease */
  | 'INFECTIOUS_DISEASE'
  /** Care of injuries */
  | 'INJURY_CARE'
  /** Mental health */
  | 'MENTAL_HEALTH'
  /** Asked, and there is none */
  | 'NONE'
  /** Other need */
  | 'OTHER'
  /** Pregnancy */
  | 'PREGNANCY'
  /** Sexual and reproductive health */
  | 'SEXUAL_AND_REPRODUCTIVE'
  /** Not known to the agency: asked and not answered, not asked, or redacted in the source */
  | 'UNKNOWN';

/** Vulnerability of health (HTCDS vic_Vulnerabilities). Source: Human Trafficking Case Data Standard (HTCDS) 2.0, IOM, CC BY 4.0, cited without endorsement, vic_Vulnerabilities, the three that tell of health. */
export type HealthVulnerability =
  /** Addiction */
  | 'ADDICTION'
  /** Disability or physical health */
  | 'DISABILITY_AND_PHYSICAL_HEALTH'
  /** Mental health */
  | 'MENTAL_HEALTH';

/** Keeps a case whole until a day, whatever its retention says; where it is held already, in place of that. */
export type HoldCaseInput = {
  /**
   * A case of the asker's agency.
   * Category: CASE_SUMMARY.
   */
  caseId: string;
  /**
   * Makes a repetition safe. 8 to 100 visible ASCII characters, best a random UUID.
   * Category: CASE_SUMMARY.
   */
  idempotencyKey: string;
  /**
   * Why.
   * Category: CASE_SUMMARY.
   */
  reason: HoldReason;
  /**
   * The day from which it holds no more: after today, at most 366 days ahead. It can be held anew then.
   * Category: CASE_SUMMARY.
   */
  until: string;
};

/** Reason for holding a case (NRM Hub). Source: NRM Hub. */
export type HoldReason =
  /** A claim for damages */
  | 'CIVIL_CLAIM'
  /** A complaint or an inspection */
  | 'COMPLAINT'
  /** Criminal proceedings are under way */
  | 'CRIMINAL_PROCEEDINGS'
  /** The person asked for it */
  | 'WISH_OF_PERSON';

/** Is the person a victim: presumed, identified or not. */
export type IdentificationInput = {
  /**
   * Who decided.
   * Category: CASE_SUMMARY.
   */
  decidedBy?: IdentifyingOrganisation | null | undefined;
  /**
   * When it was decided.
   * Category: CASE_SUMMARY.
   */
  decidedOn?: string | null | undefined;
  /**
   * HTCDS vic_TraffickingStatus.
   * Category: CASE_SUMMARY.
   */
  status: IdentificationStatus;
};

/** Identification status (HTCDS vic_TraffickingStatus). Source: Human Trafficking Case Data Standard (HTCDS) 2.0, IOM, CC BY 4.0, cited without endorsement, vic_TraffickingStatus. */
export type IdentificationStatus =
  /** Identified as a victim of trafficking by an organisation that may decide */
  | 'IDENTIFIED'
  /** Not a victim of trafficking */
  | 'NOT_A_VICTIM'
  /** There are indicators of trafficking; nobody has decided yet */
  | 'PRESUMED';

/** Who decided on the identification (HTCDS vic_TraffickingStatusDecisionMakingOrg). Source: Human Trafficking Case Data Standard (HTCDS) 2.0, IOM, CC BY 4.0, cited without endorsement, vic_TraffickingStatusDecisionMakingOrg. */
export type IdentifyingOrganisation =
  /** Court or prosecution */
  | 'COURT_OR_PROSECUTION'
  /** Non-governmental organisation */
  | 'NGO'
  /** State body other than the police */
  | 'NON_POLICE_GOVERNMENTAL_ORGANISATION'
  /** Other organisation */
  | 'OTHER'
  /** Police */
  | 'POLICE'
  /** Not known to the agency: asked and not answered, not asked, or redacted in the source */
  | 'UNKNOWN';

/** A document that says who somebody is. */
export type IdentityDocumentInput = {
  /**
   * What kind of document it is.
   * Category: IDENTITY.
   */
  kind: DocumentKind;
  /**
   * Its number; at most 60 characters.
   * Category: IDENTITY.
   */
  number: string;
};

/** Who the person is. Stored encrypted. */
export type IdentityInput = {
  /**
   * Date of birth; decides until when the rules for children hold.
   * Category: IDENTITY.
   */
  birthDate?: string | null | undefined;
  /**
   * Identity documents; at most 20.
   * Category: IDENTITY.
   */
  documents?: Array<IdentityDocumentInput> | null | undefined;
  /**
   * Family name; at most 200 characters.
   * Category: IDENTITY.
   */
  familyName?: string | null | undefined;
  /**
   * Given name; at most 200 characters.
   * Category: IDENTITY.
   */
  givenName?: string | null | undefined;
  /**
   * Patronymic or middle name; at most 200 characters.
   * Category: IDENTITY.
   */
  patronymic?: string | null | undefined;
  /**
   * Salutation; at most 60 characters.
   * Category: IDENTITY.
   */
  salutation?: string | null | undefined;
  /**
   * Title; at most 60 characters.
   * Category: IDENTITY.
   */
  title?: string | null | undefined;
};

/** Sector of labour (ISIC Rev. 4). Source: UN International Standard Industrial Classification, revision 4, sections, as in the Human Trafficking Case Data Standard (HTCDS) 2.0, IOM, CC BY 4.0, cited without endorsement, vic_ForcedLabourIndustry; begging and peddling from the Counter-Trafficking Data Collaborative (CTDC), IOM, codebook of the global dataset, 2020. */
export type LabourSector =
  /** ISIC section A. Aquafarming is here: ISIC division 03, fishing and aquaculture */
  | 'A_AGRICULTURE_FORESTRY_AND_FISHING'
  /** Begging, a kind of labour in the CTDC and no section of ISIC */
  | 'BEGGING'
  /** Mining and quarrying */
  | 'B_MINING_AND_QUARRYING'
  /** Manufacturing */
  | 'C_MANUFACTURING'
  /** Electricity, gas, steam and air conditioning supply */
  | 'D_ELECTRICITY_GAS_STEAM_AND_AIR_CONDITIONING_SUPPLY'
  /** Water supply, sewerage and waste management */
  | 'E_WATER_SUPPLY_SEWERAGE_WASTE_MANAGEMENT'
  /** Construction */
  | 'F_CONSTRUCTION'
  /** Wholesale and retail trade; repair of motor vehicles */
  | 'G_WHOLESALE_AND_RETAIL_TRADE_REPAIR_OF_MOTOR_VEHICLES'
  /** Transportation and storage */
  | 'H_TRANSPORTATION_AND_STORAGE'
  /** ISIC section I; hospitality in the CTDC */
  | 'I_ACCOMMODATION_AND_FOOD_SERVICE_ACTIVITIES'
  /** Information and communication */
  | 'J_INFORMATION_AND_COMMUNICATION'
  /** Financial and insurance activities */
  | 'K_FINANCIAL_AND_INSURANCE_ACTIVITIES'
  /** Real estate */
  | 'L_REAL_ESTATE_ACTIVITIES'
  /** Professional, scientific and technical activities */
  | 'M_PROFESSIONAL_SCIENTIFIC_AND_TECHNICAL_ACTIVITIES'
  /** No labour was exploited */
  | 'NOT_APPLICABLE'
  /** Administrative and support services */
  | 'N_ADMINISTRATIVE_AND_SUPPORT_SERVICE_ACTIVITIES'
  /** Other sector */
  | 'OTHER'
  /** Public administration and defence */
  | 'O_PUBLIC_ADMINISTRATION_AND_DEFENCE'
  /** Selling in the street or from door to door, a kind of its own in the CTDC; ISIC would put it in section G */
  | 'PEDDLING'
  /** Education */
  | 'P_EDUCATION'
  /** Human health and social work */
  | 'Q_HUMAN_HEALTH_AND_SOCIAL_WORK_ACTIVITIES'
  /** Arts, entertainment and recreation */
  | 'R_ARTS_ENTERTAINMENT_AND_RECREATION'
  /** Other services */
  | 'S_OTHER_SERVICE_ACTIVITIES'
  /** ISIC section T, activities of households as employers; domestic work in the CTDC */
  | 'T_ACTIVITIES_OF_HOUSEHOLDS_AS_EMPLOYERS'
  /** Not known to the agency: asked and not answered, not asked, or redacted in the source */
  | 'UNKNOWN'
  /** Extraterritorial organisations */
  | 'U_ACTIVITIES_OF_EXTRATERRITORIAL_ORGANISATIONS';

/** Language of a label (ISO 639-1). Source: ISO 639-1: the languages that the hub speaks. */
export type Language =
  /** Belarusian */
  | 'be'
  /** English */
  | 'en'
  /** Russian */
  | 'ru';

/** Where things happened, and where who recorded them is. Stored encrypted. */
export type LocationInput = {
  /**
   * Places; at most 50.
   * Category: LOCATION.
   */
  places: Array<PlaceInput>;
};

/** Marital status (HTCDS prs_MaritalStatus). Source: Human Trafficking Case Data Standard (HTCDS) 2.0, IOM, CC BY 4.0, cited without endorsement, prs_MaritalStatus. */
export type MaritalStatus =
  /** Divorced */
  | 'DIVORCED'
  /** Married */
  | 'MARRIED'
  /** Registered partnership */
  | 'REGISTERED_PARTNERSHIP'
  /** Married, and living apart */
  | 'SEPARATED'
  /** Single */
  | 'SINGLE'
  /** Not known to the agency: asked and not answered, not asked, or redacted in the source */
  | 'UNKNOWN'
  /** Widowed */
  | 'WIDOWED';

/** Means of control (HTCDS vic_MethodsOfControl). Source: Human Trafficking Case Data Standard (HTCDS) 2.0, IOM, CC BY 4.0, cited without endorsement, vic_MethodsOfControl; RESTRICTS_MOVEMENT and the coarse FINANCIAL, PHYSICAL, THREATS, ABUSE, SURVIVAL from the Counter-Trafficking Data Collaborative (CTDC), IOM, codebook of the global dataset, 2020 and 2024. */
export type MeansOfControl =
  /** meansAbusePsyPhySex in the synthetic CTDC file: psychological, physical or sexual abuse, which of them is not said */
  | 'ABUSE'
  /** Debt bondage */
  | 'DEBT_BONDAGE'
  /** Excessive working hours */
  | 'EXCESSIVE_WORKING_HOURS'
  /** False promises */
  | 'FALSE_PROMISES'
  /** ControlCategory Financial in the CTDC subset of 2020, meansDebtBondageEarnings in the synthetic file: which of the means is not said */
  | 'FINANCIAL'
  /** Other means */
  | 'OTHER'
  /** ControlCategory Physical in the CTDC subset of 2020, which does not say which means it joins */
  | 'PHYSICAL'
  /** Physical abuse */
  | 'PHYSICAL_ABUSE'
  /** Threats of violence */
  | 'PHYSICAL_THREATS'
  /** Drugs, alcohol or medicines */
  | 'PSYCHOACTIVE_SUBSTANCES'
  /** Psychological abuse */
  | 'PSYCHOLOGICAL_ABUSE'
  /** Access to money restricted */
  | 'RESTRICTS_FINANCIAL_ACCESS'
  /** Medical care restricted */
  | 'RESTRICTS_MEDICAL_CARE'
  /** CTDC meansOfControlRestrictsMovement; HTCDS 2.0 has no such value */
  | 'RESTRICTS_MOVEMENT'
  /** Sexual abuse */
  | 'SEXUAL_ABUSE'
  /** ControlCategory Survival in the CTDC subset of 2020, meansDenyBasicNeeds in the synthetic file: which of the means is not said */
  | 'SURVIVAL'
  /** Earnings taken away */
  | 'TAKES_EARNINGS'
  /** ControlCategory Threats in the CTDC subset of 2020, meansThreats in the synthetic file, meansOfControlThreats: of what is not said */
  | 'THREATS'
  /** Threats of denouncing to law enforcement */
  | 'THREATS_OF_LAW_ENFORCEMENT'
  /** Threats to children or family */
  | 'THREATS_TO_CHILDREN_OR_FAMILY'
  /** Not known to the agency: asked and not answered, not asked, or redacted in the source */
  | 'UNKNOWN'
  /** Documents withheld */
  | 'WITHHOLDS_DOCUMENTS'
  /** Food, water, sleep, clothing or shelter withheld */
  | 'WITHHOLDS_NECESSITIES';

/** Measure (NRM Hub). Source: NRM Hub. */
export type Measure =
  /** Number of records of assistance */
  | 'ASSISTANCE'
  /** Number of cases: a person in two agencies’ care has two */
  | 'CASES'
  /** Number of persons, each counted once in a cell */
  | 'PERSONS'
  /** Number of referrals sent */
  | 'REFERRALS';

/** Observation status (SDMX CL_OBS_STATUS). Source: SDMX cross-domain code list CL_OBS_STATUS 2.2, the codes that a cell needs. */
export type ObservationStatus =
  /** Normal value; may be rounded, then within low and high */
  | 'A'
  /** Missing value, data cannot exist: the combination is impossible */
  | 'M'
  /** Missing value: not collected by those who contributed */
  | 'O'
  /** Missing value, suppressed to protect people; the confidentiality status says why */
  | 'Q';

/** Website or app (HTCDS vic_RecruitmentWebsitesAndApps). Source: Human Trafficking Case Data Standard (HTCDS) 2.0, IOM, CC BY 4.0, cited without endorsement, vic_RecruitmentWebsitesAndApps and vic_ExploitationWebsitesAndApps. */
export type OnlinePlatform =
  /** Facebook */
  | 'FACEBOOK'
  /** Facebook Messenger */
  | 'FACEBOOK_MESSENGER'
  /** 4Sale */
  | 'FOUR_SALE'
  /** Instagram */
  | 'INSTAGRAM'
  /** LINE */
  | 'LINE'
  /** Other website or app */
  | 'OTHER'
  /** QQ */
  | 'QQ'
  /** QZone */
  | 'QZONE'
  /** Snapchat */
  | 'SNAPCHAT'
  /** Telegram */
  | 'TELEGRAM'
  /** TikTok */
  | 'TIKTOK'
  /** Twitter */
  | 'TWITTER'
  /** Viber */
  | 'VIBER'
  /** WeChat */
  | 'WECHAT'
  /** WhatsApp */
  | 'WHATSAPP';

/** Type of organisation (HTCDS org_Type). Source: Human Trafficking Case Data Standard (HTCDS) 2.0, IOM, CC BY 4.0, cited without endorsement, org_Type. */
export type OrganisationType =
  /** Business */
  | 'BUSINESS'
  /** Central government */
  | 'CENTRAL_GOVERNMENT'
  /** Health service */
  | 'HEALTH_SERVICE'
  /** Immigration service */
  | 'IMMIGRATION_SERVICE'
  /** Law enforcement */
  | 'LAW_ENFORCEMENT'
  /** Legal service */
  | 'LEGAL_SERVICE'
  /** Local government */
  | 'LOCAL_GOVERNMENT'
  /** Non-governmental organisation */
  | 'NGO'
  /** School or college */
  | 'SCHOOL_OR_COLLEGE';

/** A referral from or to an organisation outside the hub. */
export type OutsideReferralInput = {
  /**
   * The case worker of the organisation that referred or was referred to; at most 200 characters.
   * Category: ASSISTANCE.
   */
  caseWorker?: string | null | undefined;
  /**
   * When it was made; not in the future. Null where not recorded.
   * Category: ASSISTANCE.
   */
  madeOn?: string | null | undefined;
  /**
   * The other organisation; at most 300 characters. Null where not recorded.
   * Category: ASSISTANCE.
   */
  organisation?: string | null | undefined;
  /**
   * Why; null where not recorded.
   * Category: ASSISTANCE.
   */
  reason?: ReferralReason | null | undefined;
};

/** What becomes of a party (Words of the agreement). Source: NRM Hub, difference between two versions of an agreement. */
export type PartyChange =
  /** The time ahead in which it is a party is another */
  | 'DATES'
  /** Joins */
  | 'JOINS'
  /** It counts as an agency of another kind */
  | 'KIND'
  /** Leaves */
  | 'LEAVES';

/** Somebody who had a part in what was done to the person. No name belongs here. */
export type PerpetratorInput = {
  /**
   * Roles.
   * Category: EXPLOITATION.
   */
  roles?: Array<PerpetratorRole>;
};

/** Perpetrator’s role (HTCDS per_RoleInProcess). Source: Human Trafficking Case Data Standard (HTCDS) 2.0, IOM, CC BY 4.0, cited without endorsement, per_RoleInProcess. */
export type PerpetratorRole =
  /** Abuser */
  | 'ABUSER'
  /** Bought the person */
  | 'BOUGHT'
  /** Broker or travel agent */
  | 'BROKER_OR_TRAVEL_AGENT'
  /** Controlled the person */
  | 'CONTROLLED'
  /** Exploiter */
  | 'EXPLOITER'
  /** Harboured the person */
  | 'HARBOURED'
  /** Kidnapper */
  | 'KIDNAPPER'
  /** Other role */
  | 'OTHER'
  /** Received the person */
  | 'RECEIVED'
  /** Recruiter or intermediary */
  | 'RECRUITER_OR_INTERMEDIARY'
  /** Smuggler */
  | 'SMUGGLER'
  /** Sold the person */
  | 'SOLD'
  /** Transferred the person */
  | 'TRANSFERRED'
  /** Transported the person */
  | 'TRANSPORTER'
  /** Travelled along */
  | 'TRAVELLING_PARTNER';

/** A place by which somebody could be found. */
export type PlaceInput = {
  /**
   * Town or village; at most 200 characters.
   * Category: LOCATION.
   */
  city?: string | null | undefined;
  /**
   * Country, ISO 3166-1 alpha-2.
   * Category: LOCATION.
   */
  country?: string | null | undefined;
  /**
   * The number of the trafficking event that it is the place of; null where it is of none.
   * Category: LOCATION.
   */
  event?: number | null | undefined;
  /**
   * What was there: recruitment, transit, exploitation, or the organisation that recorded the case.
   * Category: LOCATION.
   */
  kind: PlaceKind;
  /**
   * Latitude in degrees, WGS 84, -90 to 90.
   * Category: LOCATION.
   */
  latitude?: number | null | undefined;
  /**
   * Longitude in degrees, WGS 84, -180 to 180.
   * Category: LOCATION.
   */
  longitude?: number | null | undefined;
  /**
   * What it is called, such as an organisation; at most 300 characters.
   * Category: LOCATION.
   */
  name?: string | null | undefined;
  /**
   * The type of the organisation there (HTCDS org_Type); null where not recorded.
   * Category: LOCATION.
   */
  organisationType?: OrganisationType | null | undefined;
  /**
   * Telephone; at most 200 characters.
   * Category: LOCATION.
   */
  phone?: string | null | undefined;
  /**
   * Postal code; at most 20 characters.
   * Category: LOCATION.
   */
  postalCode?: string | null | undefined;
  /**
   * State, oblast or province; at most 200 characters.
   * Category: LOCATION.
   */
  state?: string | null | undefined;
  /**
   * Street and house; at most 300 characters.
   * Category: LOCATION.
   */
  street?: string | null | undefined;
};

/** What a place is (HTCDS hte_Type). Source: Human Trafficking Case Data Standard (HTCDS) 2.0, IOM, CC BY 4.0, cited without endorsement, hte_Type; RECORDING_ORGANISATION for its organisation (org_Name and following). */
export type PlaceKind =
  /** Exploitation */
  | 'EXPLOITATION'
  /** Organisation that recorded the case */
  | 'RECORDING_ORGANISATION'
  /** Recruitment */
  | 'RECRUITMENT'
  /** Transit */
  | 'TRANSIT'
  /** Not known to the agency: asked and not answered, not asked, or redacted in the source */
  | 'UNKNOWN';

/** Role in criminal proceedings (NRM Hub). Source: NRM Hub, after the Code of Criminal Procedure of the Republic of Belarus. */
export type ProceedingRole =
  /** Charged for an act that the person may have been compelled to: recorded so that non-punishment can be raised */
  | 'ACCUSED'
  /** Reporting person */
  | 'APPLICANT'
  /** Civil claimant */
  | 'CIVIL_CLAIMANT'
  /** Injured party */
  | 'INJURED_PARTY'
  /** Takes no part */
  | 'NONE'
  /** Not known to the agency: asked and not answered, not asked, or redacted in the source */
  | 'UNKNOWN'
  /** Witness */
  | 'WITNESS';

/** Stage of criminal proceedings (NRM Hub). Source: NRM Hub, after the Code of Criminal Procedure of the Republic of Belarus. */
export type ProceedingStage =
  /** Appeal */
  | 'APPEAL'
  /** Discontinued */
  | 'DISCONTINUED'
  /** Judgment in force */
  | 'FINAL'
  /** Before a criminal case is opened */
  | 'INITIAL_CHECK'
  /** Given, and not yet in force */
  | 'JUDGMENT'
  /** No report was made, as far as the agency knows */
  | 'NONE'
  /** Preliminary investigation */
  | 'PRELIMINARY_INVESTIGATION'
  /** Case not opened */
  | 'REFUSED'
  /** Suspended */
  | 'SUSPENDED'
  /** Trial */
  | 'TRIAL'
  /** Not known to the agency: asked and not answered, not asked, or redacted in the source */
  | 'UNKNOWN'
  /** With the prosecutor */
  | 'WITH_PROSECUTOR';

/** Criminal proceedings that concern the person. */
export type ProceedingsInput = {
  /**
   * Article of the criminal code; at most 40 characters.
   * Category: PROCEEDINGS.
   */
  article?: string | null | undefined;
  /**
   * Number of the criminal case; at most 100 characters.
   * Category: PROCEEDINGS.
   */
  number?: string | null | undefined;
  /**
   * When they were opened.
   * Category: PROCEEDINGS.
   */
  openedOn?: string | null | undefined;
  /**
   * What the person is in them.
   * Category: PROCEEDINGS.
   */
  role?: ProceedingRole;
  /**
   * How far the proceedings are.
   * Category: PROCEEDINGS.
   */
  stage?: ProceedingStage;
};

/** Purpose (Words of the agreement). Source: NRM Hub, words of the agreement. */
export type Purpose =
  /** Assistance */
  | 'ASSISTANCE'
  /** Child protection */
  | 'CHILD_PROTECTION'
  /** Coordination */
  | 'COORDINATION'
  /** Criminal proceedings */
  | 'CRIMINAL_PROCEEDINGS'
  /** Identification of victims */
  | 'IDENTIFICATION'
  /** Oversight */
  | 'OVERSIGHT'
  /** Prevention */
  | 'PREVENTION'
  /** Statistics */
  | 'STATISTICS';

/** Help that the asker's agency gives, free of charge, in a case of its own or one referred to it. */
export type RecordAssistanceInput = {
  /**
   * The case.
   * Category: ASSISTANCE.
   */
  caseId: string;
  /**
   * When it ended; not before it began.
   * Category: ASSISTANCE.
   */
  endedOn?: string | null | undefined;
  /**
   * Makes a repetition safe. 8 to 100 visible ASCII characters, best a random UUID.
   * Category: ASSISTANCE.
   */
  idempotencyKey: string;
  /**
   * What kind of help.
   * Category: ASSISTANCE.
   */
  kind: AssistanceKind;
  /**
   * What came of it.
   * Category: ASSISTANCE.
   */
  outcome?: AssistanceOutcome;
  /**
   * When it began; today where left out.
   * Category: ASSISTANCE.
   */
  startedOn?: string | null | undefined;
};

/** A consent of the person, or for a child of its guardian or the guardianship authority. */
export type RecordConsentInput = {
  /**
   * A case of the asker's agency.
   * Category: CASE_SUMMARY.
   */
  caseId: string;
  /**
   * What it may know; what of it is opened the agreement says.
   * Category: CASE_SUMMARY.
   */
  categories: Array<DataCategory>;
  /**
   * The version of the case that the asker saw; refused with CONFLICT where it has changed.
   * Category: CASE_SUMMARY.
   */
  expectedVersion?: number | null | undefined;
  /**
   * Who gave it.
   * Category: CASE_SUMMARY.
   */
  givenBy?: ConsentGiver;
  /**
   * When it was given; today where left out, not in the future.
   * Category: CASE_SUMMARY.
   */
  givenOn?: string | null | undefined;
  /**
   * Makes a repetition safe. 8 to 100 visible ASCII characters, best a random UUID.
   * Category: CASE_SUMMARY.
   */
  idempotencyKey: string;
  /**
   * What for.
   * Category: CASE_SUMMARY.
   */
  purpose: Purpose;
  /**
   * The agency that may know, such as health-brest.
   * Category: CASE_SUMMARY.
   */
  toAgency: string;
  /**
   * When it ends by itself; null where it has no end.
   * Category: CASE_SUMMARY.
   */
  until?: string | null | undefined;
};

/** Recruiter’s relation to the person (CTDC recruiterRelation). Source: Counter-Trafficking Data Collaborative (CTDC), IOM, codebook of the global dataset, recruiterRelation (2020 subset: RecruiterCategory). */
export type RecruiterRelation =
  /** Family or relative */
  | 'FAMILY'
  /** Friend or acquaintance */
  | 'FRIEND_OR_ACQUAINTANCE'
  /** Intimate partner */
  | 'INTIMATE_PARTNER'
  /** Somebody else, such as an agency or a stranger */
  | 'OTHER'
  /** Not known to the agency: asked and not answered, not asked, or redacted in the source */
  | 'UNKNOWN';

/** Method of recruitment (HTCDS vic_MethodOfRecruitment). Source: Human Trafficking Case Data Standard (HTCDS) 2.0, IOM, CC BY 4.0, cited without endorsement, vic_MethodOfRecruitment. */
export type RecruitmentMethod =
  /** At an educational institution */
  | 'EDUCATIONAL_INSTITUTION'
  /** Through family or family events */
  | 'FAMILY'
  /** Through friends or social events */
  | 'FRIENDS'
  /** Through a newspaper advertisement */
  | 'NEWSPAPER_ADVERTISEMENT'
  /** Through an online advertisement */
  | 'ONLINE_ADVERTISEMENT'
  /** Through an online social network */
  | 'ONLINE_SOCIAL_NETWORK'
  /** Other method */
  | 'OTHER'
  /** At a place of business */
  | 'PLACE_OF_BUSINESS'
  /** Through a television advertisement */
  | 'TELEVISION_ADVERTISEMENT'
  /** At work */
  | 'WORK';

/** Offers a case to another agency. */
export type ReferCaseInput = {
  /**
   * A case of the asker's agency.
   * Category: CASE_SUMMARY.
   */
  caseId: string;
  /**
   * What is sent along: every category where left out. It can only narrow what the agreement opens.
   * Category: CASE_SUMMARY.
   */
  categories?: Array<DataCategory> | null | undefined;
  /**
   * The version of the case that the asker saw; refused with CONFLICT where it has changed.
   * Category: CASE_SUMMARY.
   */
  expectedVersion?: number | null | undefined;
  /**
   * Makes a repetition safe. 8 to 100 visible ASCII characters, best a random UUID.
   * Category: CASE_SUMMARY.
   */
  idempotencyKey: string;
  /**
   * The agency that it is offered to, such as health-brest.
   * Category: CASE_SUMMARY.
   */
  toAgency: string;
  /**
   * When what it opens ends; null where it has no end.
   * Category: CASE_SUMMARY.
   */
  until?: string | null | undefined;
};

/** Reason for a referral (HTCDS cas_ReasonForIncomingReferral). Source: Human Trafficking Case Data Standard (HTCDS) 2.0, IOM, CC BY 4.0, cited without endorsement, cas_ReasonForIncomingReferral and cas_ReasonForOutgoingReferral. */
export type ReferralReason =
  /** Further services were needed */
  | 'ADDITIONAL_SERVICES_REQUIRED'
  /** The person moved */
  | 'MIGRATION_OR_CHANGE_OF_LOCATION'
  /** Other reason */
  | 'OTHER';

/** Referral status (NRM Hub). Source: NRM Hub. */
export type ReferralStatus =
  /** Accepted */
  | 'ACCEPTED'
  /** Declined */
  | 'DECLINED'
  /** The agency that accepted it gave what was asked for */
  | 'DONE'
  /** Offered to another agency, which has not answered yet */
  | 'SENT'
  /** Taken back by the agency that sent it */
  | 'WITHDRAWN';

/** A new case in the care of the asker's agency. What is not given is recorded as not known. */
export type RegisterCaseInput = {
  /**
   * What is told in words; at most 100 texts.
   * Category: IDENTITY.
   */
  accounts?: Array<AccountInput> | null | undefined;
  /**
   * Who has the case in hand, referrals from and to outside the hub, plans of support.
   * Category: ASSISTANCE.
   */
  care?: CareInput | null | undefined;
  /**
   * What protects a child.
   * Category: CHILD_PROTECTION.
   */
  childProtection?: ChildProtectionInput | null | undefined;
  /**
   * Telephone, e-mail, address.
   * Category: CONTACT.
   */
  contact?: ContactInput | null | undefined;
  /**
   * Did the person agree to the managing of personal data? NO as for dataConsent.
   * Category: CASE_SUMMARY.
   */
  dataAgreement?: YesNoUnknown;
  /**
   * Did the person consent to the record? NO leaves no place for identity, contact, location and accounts.
   * Category: CASE_SUMMARY.
   */
  dataConsent?: YesNoUnknown;
  /**
   * Sex, age group, citizenship, family, languages, education.
   * Category: DEMOGRAPHICS.
   */
  demographics?: DemographicsInput | null | undefined;
  /**
   * District below the region; at most 100 characters.
   * Category: CASE_SUMMARY.
   */
  district?: string | null | undefined;
  /**
   * Forms, sector, means of control, recruitment, country, period, perpetrators, events.
   * Category: EXPLOITATION.
   */
  exploitation?: ExploitationInput | null | undefined;
  /**
   * Needs of health care.
   * Category: HEALTH.
   */
  health?: HealthInput | null | undefined;
  /**
   * Makes a repetition safe: the same key with the same input makes one case. 8 to 100 visible ASCII characters, best a random UUID.
   * Category: CASE_SUMMARY.
   */
  idempotencyKey: string;
  /**
   * A presumed victim where left out.
   * Category: CASE_SUMMARY.
   */
  identification?: IdentificationInput | null | undefined;
  /**
   * Names, birth date, documents.
   * Category: IDENTITY.
   */
  identity?: IdentityInput | null | undefined;
  /**
   * Precise places.
   * Category: LOCATION.
   */
  location?: LocationInput | null | undefined;
  /**
   * When the case was opened; today where left out, not in the future.
   * Category: CASE_SUMMARY.
   */
  openedOn?: string | null | undefined;
  /**
   * Criminal proceedings.
   * Category: PROCEEDINGS.
   */
  proceedings?: ProceedingsInput | null | undefined;
  /**
   * The agency's own reference, unique within it; at most 100 characters. No name belongs here.
   * Category: CASE_SUMMARY.
   */
  reference: string;
  /**
   * Region of the case, ISO 3166-2; the agency's own where left out.
   * Category: CASE_SUMMARY.
   */
  region?: string | null | undefined;
};

/** Opens a closed case again: nothing of it falls due any more. What was emptied stays so. */
export type ReopenCaseInput = {
  /**
   * A case of the asker's agency.
   * Category: CASE_SUMMARY.
   */
  caseId: string;
  /**
   * The version of the case that the asker saw.
   * Category: CASE_SUMMARY.
   */
  expectedVersion: number;
  /**
   * Makes a repetition safe. 8 to 100 visible ASCII characters, best a random UUID.
   * Category: CASE_SUMMARY.
   */
  idempotencyKey: string;
};

/** What becomes of a right (Words of the agreement). Source: NRM Hub, difference between two versions of an agreement. */
export type RightChange =
  /** Gained */
  | 'GAIN'
  /** Kept on other conditions */
  | 'KEEP'
  /** Lost */
  | 'LOSE';

/** Scope (Words of the agreement). Source: NRM Hub, words of the agreement. */
export type Scope =
  /** All */
  | 'ALL'
  /** At a case conference */
  | 'CONFERENCE'
  /** Opened in an emergency and reviewed afterwards */
  | 'EMERGENCY'
  /** Under a permission of the owner, for a limited time */
  | 'GRANT'
  /** Cases of a referral that waits for our answer */
  | 'OFFERED'
  /** The agency’s own cases or records */
  | 'OWN'
  /** Published */
  | 'PUBLISHED'
  /** Cases of a referral that we accepted */
  | 'REFERRED'
  /** Our region */
  | 'REGION'
  /** Own cases that their owner closed to all but named users */
  | 'SEALED';

/** Seals a case to named users. Of the owner's deeds (referral, grant) each keeps what it gave for the named users of its agency only; what comes by the region or in an emergency is closed. */
export type SealCaseInput = {
  /**
   * A case of the asker's agency.
   * Category: CASE_SUMMARY.
   */
  caseId: string;
  /**
   * Makes a repetition safe. 8 to 100 visible ASCII characters, best a random UUID.
   * Category: CASE_SUMMARY.
   */
  idempotencyKey: string;
  /**
   * Why.
   * Category: CASE_SUMMARY.
   */
  reason: SealReason;
  /**
   * To whom it stays open: 1 to 100 users, one of the asker's agency at least. In place of those of an earlier seal.
   * Category: CASE_SUMMARY.
   */
  users: Array<SealUserInput>;
};

/** Reason for sealing a case (NRM Hub). Source: NRM Hub. */
export type SealReason =
  /** Somebody of an agency is related to the case, or is suspected in it */
  | 'CONFLICT_OF_INTEREST'
  /** The person is known in the agency */
  | 'KNOWN_PERSON'
  /** Secrecy of an investigation */
  | 'PROCEEDINGS'
  /** The person’s safety */
  | 'SAFETY'
  /** At the person’s wish */
  | 'WISH_OF_PERSON';

/** A user to whom a sealed case stays open. */
export type SealUserInput = {
  /**
   * The user's agency, such as health-brest; the asker's own where left out.
   * Category: CASE_SUMMARY.
   */
  agency?: string | null | undefined;
  /**
   * The user's id at that agency's issuer (`sub` of the token); 1 to 200 characters.
   * Category: CASE_SUMMARY.
   */
  user: string;
};

/** Sex (HTCDS prs_Gender). Source: Human Trafficking Case Data Standard (HTCDS) 2.0, IOM, CC BY 4.0, cited without endorsement, prs_Gender; grouped as gender in the Counter-Trafficking Data Collaborative (CTDC), IOM, codebook of the global dataset. */
export type Sex =
  /** Female */
  | 'FEMALE'
  /** Male */
  | 'MALE'
  /** Transgender or gender non-conforming: one group, as in the CTDC, because the single ones would be too small to publish */
  | 'TRANSGENDER_NON_CONFORMING'
  /** Not known to the agency: asked and not answered, not asked, or redacted in the source */
  | 'UNKNOWN';

/** Form of sexual exploitation (HTCDS vic_TypeOfSexExploitation). Source: Human Trafficking Case Data Standard (HTCDS) 2.0, IOM, CC BY 4.0, cited without endorsement, vic_TypeOfSexExploitation. */
export type SexualExploitationForm =
  /** Pornography */
  | 'PORNOGRAPHY'
  /** Private sexual services */
  | 'PRIVATE_SEXUAL_SERVICES'
  /** Prostitution */
  | 'PROSTITUTION'
  /** Through a camera and a network */
  | 'REMOTE_INTERACTIVE_SERVICES';

/** Only cases for which all that is given holds; each list is "one of these". A field bears the category of its dimension. */
export type StatisticFilter = {
  /**
   * Age groups when the case was opened.
   * Category: DEMOGRAPHICS.
   */
  ageGroup?: Array<AgeGroup> | null | undefined;
  /**
   * Kinds of agency.
   * Category: CASE_SUMMARY.
   */
  agencyKind?: Array<AgencyKind> | null | undefined;
  /**
   * Child or adult when the case was opened.
   * Category: DEMOGRAPHICS.
   */
  childOrAdult?: Array<ChildOrAdult> | null | undefined;
  /**
   * Citizenships, ISO 3166-1 alpha-2.
   * Category: DEMOGRAPHICS.
   */
  citizenship?: Array<string> | null | undefined;
  /**
   * Countries of exploitation, ISO 3166-1 alpha-2.
   * Category: EXPLOITATION.
   */
  countryOfExploitation?: Array<string> | null | undefined;
  /**
   * Districts as they are recorded; UNKNOWN where none is.
   * Category: CASE_SUMMARY.
   */
  district?: Array<string> | null | undefined;
  /**
   * Sexual, labour, both or other.
   * Category: EXPLOITATION.
   */
  exploitationClass?: Array<ExploitationClass> | null | undefined;
  /**
   * At least one of these forms; by FORM_OF_EXPLOITATION the cells of their other forms are shown too.
   * Category: EXPLOITATION.
   */
  formOfExploitation?: Array<ExploitationForm> | null | undefined;
  /**
   * HTCDS vic_TraffickingStatus.
   * Category: CASE_SUMMARY.
   */
  identificationStatus?: Array<IdentificationStatus> | null | undefined;
  /**
   * At least one of these means; by MEANS_OF_CONTROL the cells of their other means are shown too.
   * Category: EXPLOITATION.
   */
  meansOfControl?: Array<MeansOfControl> | null | undefined;
  /**
   * Quarters, YYYY-Qn; UNKNOWN where only the year is known.
   * Category: CASE_SUMMARY.
   */
  quarter?: Array<string> | null | undefined;
  /**
   * The recruiter's relation to the person.
   * Category: EXPLOITATION.
   */
  recruiterRelation?: Array<RecruiterRelation> | null | undefined;
  /**
   * Regions, ISO 3166-2.
   * Category: CASE_SUMMARY.
   */
  region?: Array<string> | null | undefined;
  /**
   * Sectors of forced labour.
   * Category: EXPLOITATION.
   */
  sector?: Array<LabourSector> | null | undefined;
  /**
   * Sex or gender.
   * Category: DEMOGRAPHICS.
   */
  sex?: Array<Sex> | null | undefined;
  /**
   * Years, YYYY.
   * Category: CASE_SUMMARY.
   */
  year?: Array<string> | null | undefined;
};

/** Source of a statistic (NRM Hub). Source: NRM Hub. */
export type StatisticSource =
  /** The asking agency’s own live records, exact */
  | 'OWN'
  /** A release: made once, protected, the same for all who may read it */
  | 'SHARED';

/** A plan of support. */
export type SupportPlanInput = {
  /**
   * When it ended (HTCDS spl_ActualEndDate); null where not recorded or not ended.
   * Category: ASSISTANCE.
   */
  endedOn?: string | null | undefined;
  /**
   * What kind of plan (HTCDS spl_Type); null where not recorded.
   * Category: ASSISTANCE.
   */
  kind?: SupportPlanKind | null | undefined;
  /**
   * When it was to end (HTCDS spl_PlannedEndDate); null where not recorded.
   * Category: ASSISTANCE.
   */
  plannedEndOn?: string | null | undefined;
};

/** Kind of support plan (HTCDS spl_Type). Source: Human Trafficking Case Data Standard (HTCDS) 2.0, IOM, CC BY 4.0, cited without endorsement, spl_Type. */
export type SupportPlanKind =
  /** Education */
  | 'EDUCATION'
  /** Financial support */
  | 'FINANCIAL'
  /** Health */
  | 'HEALTH'
  /** Rehabilitation after labour exploitation */
  | 'LABOUR_EXPLOITATION_REHABILITATION'
  /** Legal support */
  | 'LEGAL'
  /** Livelihood */
  | 'LIVELIHOOD'
  /** Training about one’s rights */
  | 'RIGHTS_BASED_TRAINING'
  /** Rehabilitation after sexual exploitation */
  | 'SEXUAL_EXPLOITATION_REHABILITATION'
  /** Social care */
  | 'SOCIAL_CARE';

/** Relationship to the trafficker (HTCDS vic_RelationshipToTrafficker). Source: Human Trafficking Case Data Standard (HTCDS) 2.0, IOM, CC BY 4.0, cited without endorsement, vic_RelationshipToTrafficker, which spells the third value Unaquainted. */
export type TraffickerRelation =
  /** Acquainted */
  | 'ACQUAINTED'
  /** Related */
  | 'FAMILIAL'
  /** Not acquainted */
  | 'UNACQUAINTED'
  /** Not known to the agency: asked and not answered, not asked, or redacted in the source */
  | 'UNKNOWN';

/** Something that happened in the course of trafficking. Its place belongs to the location. */
export type TraffickingEventInput = {
  /**
   * In which country, ISO 3166-1 alpha-2.
   * Category: EXPLOITATION.
   */
  country?: string;
  /**
   * When; not in the future.
   * Category: EXPLOITATION.
   */
  happenedOn?: string | null | undefined;
  /**
   * What happened.
   * Category: EXPLOITATION.
   */
  kind?: TraffickingEventKind;
};

/** Kind of trafficking event (HTCDS hte_Type). Source: Human Trafficking Case Data Standard (HTCDS) 2.0, IOM, CC BY 4.0, cited without endorsement, hte_Type. */
export type TraffickingEventKind =
  /** Exploitation */
  | 'EXPLOITATION'
  /** Recruitment */
  | 'RECRUITMENT'
  /** Transit */
  | 'TRANSIT'
  /** Not known to the agency: asked and not answered, not asked, or redacted in the source */
  | 'UNKNOWN';

/** Takes a seal away: what the agreement opens is open again. */
export type UnsealCaseInput = {
  /**
   * The case.
   * Category: CASE_SUMMARY.
   */
  caseId: string;
  /**
   * Makes a repetition safe. 8 to 100 visible ASCII characters, best a random UUID.
   * Category: CASE_SUMMARY.
   */
  idempotencyKey: string;
};

/** Vulnerability (HTCDS vic_Vulnerabilities). Source: Human Trafficking Case Data Standard (HTCDS) 2.0, IOM, CC BY 4.0, cited without endorsement, vic_Vulnerabilities, without the three that tell of health: they are the list HealthVulnerability. */
export type Vulnerability =
  /** Discrimination */
  | 'DISCRIMINATION'
  /** Lack of education */
  | 'EDUCATION'
  /** Homelessness */
  | 'HOMELESSNESS'
  /** Migration */
  | 'MIGRATION'
  /** Physical abuse */
  | 'PHYSICAL_ABUSE'
  /** Poverty */
  | 'POVERTY'
  /** Belonging to a social group */
  | 'SOCIAL_GROUP'
  /** Abuse in social media */
  | 'SOCIAL_MEDIA_ABUSE'
  /** Working environment */
  | 'WORK_ENVIRONMENT';

/** Takes a consent back: what rested on it is closed for every statement that begins afterwards. */
export type WithdrawConsentInput = {
  /**
   * The version of the consent that the asker saw.
   * Category: CASE_SUMMARY.
   */
  expectedVersion: number;
  /**
   * The consent.
   * Category: CASE_SUMMARY.
   */
  id: string;
  /**
   * Makes a repetition safe. 8 to 100 visible ASCII characters, best a random UUID.
   * Category: CASE_SUMMARY.
   */
  idempotencyKey: string;
};

/** Yes, no or unknown (CTDC flags). Source: Counter-Trafficking Data Collaborative (CTDC), IOM, codebook of the global dataset, 2020: flags are 1, 0 or -99. */
export type YesNoUnknown =
  /** No */
  | 'NO'
  /** Not known to the agency: asked and not answered, not asked, or redacted in the source */
  | 'UNKNOWN'
  /** Yes */
  | 'YES';

export type AgenciesQueryVariables = Exact<{
  kind?: AgencyKind | null | undefined;
  region?: string | null | undefined;
  language?: Language | null | undefined;
}>;


export type AgenciesQuery = { agencies: Array<{ id: string, kind: AgencyKind, title: string, region: { code: string, label: string } }> | null };

export type ReadChangeQueryVariables = Exact<{
  id: string;
  from: number;
  to: number;
  language?: Language | null | undefined;
}>;


export type ReadChangeQuery = { agreementDifference: { reading: Array<{ heading: string | null, sentences: Array<string> }>, records: { own: number | null, sentences: Array<string>, released: { persons: number, base: number, agencies: Array<string>, madeAt: string } | null } | null } | null };

export type AgreementDifferenceQueryVariables = Exact<{
  id: string;
  from: number;
  to: number;
}>;


export type AgreementDifferenceQuery = { agreementDifference: { agreement: string, from: number, to: number, at: string, sameClauses: Array<string>, untouched: Array<string>, parties: Array<{ agency: string, change: PartyChange, observer: boolean, before: { kind: AgencyKind, since: string, until: string | null } | null, after: { kind: AgencyKind, since: string, until: string | null } | null }>, clauses: Array<{ change: ClauseChange, before: string | null, after: string | null }>, rights: Array<{ change: RightChange, agencies: Array<string>, public: boolean, duties: Array<Duty>, withoutDuty: boolean, actions: Array<Action>, categories: Array<DataCategory>, purposes: Array<Purpose>, scope: Scope, owners: Array<string> | null, since: string, until: string | null, ownCases: number | null, ways: Array<{ consent: boolean, minor: boolean }>, before: { clauses: Array<string>, terms: Array<{ approvals: number | null, longest: string | null, review: string | null, smallest: number | null, keep: string | null }> | null }, after: { clauses: Array<string>, terms: Array<{ approvals: number | null, longest: string | null, review: string | null, smallest: number | null, keep: string | null }> | null }, otherCases: { persons: number } | null }>, keeping: Array<{ owners: Array<string>, categories: Array<DataCategory>, daysBefore: number | null, daysAfter: number | null, clauses: Array<string>, since: string, until: string | null }> } | null };

export type AgreementsQueryVariables = Exact<{
  language?: Language | null | undefined;
}>;


export type AgreementsQuery = { agreements: Array<{ id: string, version: number, status: AgreementStatus, title: string, since: string, until: string | null, model: boolean }> | null };

export type AgreementQueryVariables = Exact<{
  id: string;
  version?: number | null | undefined;
  language?: Language | null | undefined;
}>;


export type AgreementQuery = { agreement: { id: string, version: number, status: AgreementStatus, title: string, digest: string, since: string, until: string | null, model: boolean, signatories: Array<{ agency: string, kind: AgencyKind, name: string, since: string, until: string | null }>, observers: Array<{ agency: string, kind: AgencyKind, name: string, since: string, until: string | null }>, clauses: Array<{ id: string, effect: Effect, who: Addressees, kinds: Array<AgencyKind> | null, agencies: Array<string> | null, duties: Array<Duty> | null, actions: Array<Action>, categories: Array<DataCategory>, scope: Scope | null, owners: Array<AgencyKind> | null, purposes: Array<Purpose> | null, except: Array<string> | null, keep: string | null, text: string, conditions: { consent: boolean, minor: boolean, approvals: number | null, longest: string | null, review: string | null, smallest: number | null } | null }> } | null };

export type AssistanceFieldsFragment = { id: string, kind: AssistanceKind, startedOn: string, endedOn: string | null, outcome: AssistanceOutcome, version: number, provider: { id: string } };

export type RecordAssistanceMutationVariables = Exact<{
  input: RecordAssistanceInput;
}>;


export type RecordAssistanceMutation = { recordAssistance: { id: string, kind: AssistanceKind, startedOn: string, endedOn: string | null, outcome: AssistanceOutcome, version: number, provider: { id: string } } | null };

export type CaseFieldsFragment = { id: string, reference: string | null, district: string | null, openedOn: string | null, openedPrecision: DatePrecision | null, closedOn: string | null, status: CaseStatus | null, dataSource: DataSource | null, dataConsent: YesNoUnknown | null, dataAgreement: YesNoUnknown | null, version: number | null, access: { categories: Array<{ category: DataCategory, scope: Scope, until: string | null, clauses: Array<{ agreement: string, version: number, clause: string }> }> }, owner: { id: string } | null, region: { code: string } | null, identification: { status: IdentificationStatus, decidedBy: IdentifyingOrganisation | null, decidedOn: string | null } | null, consents: Array<{ id: string, purpose: Purpose, categories: Array<DataCategory>, givenBy: ConsentGiver, givenOn: string, until: string | null, withdrawnAt: string | null, version: number, toAgency: { id: string } }> | null, demographics: { sex: Sex, ageGroup: AgeGroup, deceased: YesNoUnknown, maritalStatus: MaritalStatus, children: number | null, education: EducationLevel, version: number, citizenship: { code: string }, countryOfBirth: { code: string }, otherCitizenships: Array<{ code: string }>, primaryLanguage: { code: string }, secondaryLanguage: { code: string } } | null, exploitation: { forms: Array<ExploitationForm>, exploitationClass: ExploitationClass, sector: LabourSector, meansOfControl: Array<MeansOfControl>, recruiterRelation: RecruiterRelation, startedOn: string | null, endedOn: string | null, sexualForms: Array<SexualExploitationForm>, traffickerRelation: TraffickerRelation, ageWhenTrafficked: number | null, recruitmentMethods: Array<RecruitmentMethod>, recruitmentPlatforms: Array<OnlinePlatform>, exploitationPlatforms: Array<OnlinePlatform>, vulnerabilities: Array<Vulnerability>, version: number, country: { code: string }, perpetrators: Array<{ number: number, roles: Array<PerpetratorRole>, version: number }>, events: Array<{ number: number, kind: TraffickingEventKind, happenedOn: string | null, version: number, country: { code: string } }> } | null, identity: { salutation: string | null, title: string | null, givenName: string | null, patronymic: string | null, familyName: string | null, birthDate: string | null, version: number, documents: Array<{ kind: DocumentKind, number: string }> } | null, contact: { phone: string | null, homePhone: string | null, email: string | null, address: string | null, version: number, mailingAddress: { street: string | null, city: string | null, state: string | null, postalCode: string | null, latitude: number | null, longitude: number | null, country: { code: string } | null } | null } | null, accounts: { version: number, told: Array<{ about: AccountSubject, number: number, text: string }> } | null, location: { version: number, places: Array<{ kind: PlaceKind, event: number | null, name: string | null, organisationType: OrganisationType | null, phone: string | null, street: string | null, city: string | null, state: string | null, postalCode: string | null, latitude: number | null, longitude: number | null, country: { code: string } | null }> } | null, care: { caseWorker: string | null, version: number, incomingReferrals: Array<{ organisation: string | null, caseWorker: string | null, madeOn: string | null, reason: ReferralReason | null }>, outgoingReferrals: Array<{ organisation: string | null, caseWorker: string | null, madeOn: string | null, reason: ReferralReason | null }>, supportPlans: Array<{ kind: SupportPlanKind | null, plannedEndOn: string | null, endedOn: string | null }> } | null, health: { needs: Array<HealthNeed>, pregnant: YesNoUnknown, disability: YesNoUnknown, vulnerabilities: Array<HealthVulnerability>, examinedOn: string | null, version: number } | null, childProtection: { guardian: GuardianKind, authorityInformedOn: string | null, bestInterestsAssessedOn: string | null, forensicInterviewOn: string | null, version: number } | null, proceedings: { number: string | null, article: string | null, stage: ProceedingStage, role: ProceedingRole, openedOn: string | null, version: number } | null, referrals: Array<{ id: string, caseId: string, categories: Array<DataCategory>, status: ReferralStatus, sentAt: string, answeredAt: string | null, reason: string | null, until: string | null, version: number, owner: { id: string }, toAgency: { id: string } }> | null, assistance: Array<{ id: string, kind: AssistanceKind, startedOn: string, endedOn: string | null, outcome: AssistanceOutcome, version: number, provider: { id: string } }> | null };

export type CasesQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
  where?: CaseFilter | null | undefined;
}>;


export type CasesQuery = { cases: { edges: Array<{ cursor: string, node: { id: string, reference: string | null, district: string | null, openedOn: string | null, openedPrecision: DatePrecision | null, closedOn: string | null, status: CaseStatus | null, dataSource: DataSource | null, dataConsent: YesNoUnknown | null, dataAgreement: YesNoUnknown | null, version: number | null, access: { categories: Array<{ category: DataCategory, scope: Scope, until: string | null, clauses: Array<{ agreement: string, version: number, clause: string }> }> }, owner: { id: string } | null, region: { code: string } | null, identification: { status: IdentificationStatus, decidedBy: IdentifyingOrganisation | null, decidedOn: string | null } | null, consents: Array<{ id: string, purpose: Purpose, categories: Array<DataCategory>, givenBy: ConsentGiver, givenOn: string, until: string | null, withdrawnAt: string | null, version: number, toAgency: { id: string } }> | null, demographics: { sex: Sex, ageGroup: AgeGroup, deceased: YesNoUnknown, maritalStatus: MaritalStatus, children: number | null, education: EducationLevel, version: number, citizenship: { code: string }, countryOfBirth: { code: string }, otherCitizenships: Array<{ code: string }>, primaryLanguage: { code: string }, secondaryLanguage: { code: string } } | null, exploitation: { forms: Array<ExploitationForm>, exploitationClass: ExploitationClass, sector: LabourSector, meansOfControl: Array<MeansOfControl>, recruiterRelation: RecruiterRelation, startedOn: string | null, endedOn: string | null, sexualForms: Array<SexualExploitationForm>, traffickerRelation: TraffickerRelation, ageWhenTrafficked: number | null, recruitmentMethods: Array<RecruitmentMethod>, recruitmentPlatforms: Array<OnlinePlatform>, exploitationPlatforms: Array<OnlinePlatform>, vulnerabilities: Array<Vulnerability>, version: number, country: { code: string }, perpetrators: Array<{ number: number, roles: Array<PerpetratorRole>, version: number }>, events: Array<{ number: number, kind: TraffickingEventKind, happenedOn: string | null, version: number, country: { code: string } }> } | null, identity: { salutation: string | null, title: string | null, givenName: string | null, patronymic: string | null, familyName: string | null, birthDate: string | null, version: number, documents: Array<{ kind: DocumentKind, number: string }> } | null, contact: { phone: string | null, homePhone: string | null, email: string | null, address: string | null, version: number, mailingAddress: { street: string | null, city: string | null, state: string | null, postalCode: string | null, latitude: number | null, longitude: number | null, country: { code: string } | null } | null } | null, accounts: { version: number, told: Array<{ about: AccountSubject, number: number, text: string }> } | null, location: { version: number, places: Array<{ kind: PlaceKind, event: number | null, name: string | null, organisationType: OrganisationType | null, phone: string | null, street: string | null, city: string | null, state: string | null, postalCode: string | null, latitude: number | null, longitude: number | null, country: { code: string } | null }> } | null, care: { caseWorker: string | null, version: number, incomingReferrals: Array<{ organisation: string | null, caseWorker: string | null, madeOn: string | null, reason: ReferralReason | null }>, outgoingReferrals: Array<{ organisation: string | null, caseWorker: string | null, madeOn: string | null, reason: ReferralReason | null }>, supportPlans: Array<{ kind: SupportPlanKind | null, plannedEndOn: string | null, endedOn: string | null }> } | null, health: { needs: Array<HealthNeed>, pregnant: YesNoUnknown, disability: YesNoUnknown, vulnerabilities: Array<HealthVulnerability>, examinedOn: string | null, version: number } | null, childProtection: { guardian: GuardianKind, authorityInformedOn: string | null, bestInterestsAssessedOn: string | null, forensicInterviewOn: string | null, version: number } | null, proceedings: { number: string | null, article: string | null, stage: ProceedingStage, role: ProceedingRole, openedOn: string | null, version: number } | null, referrals: Array<{ id: string, caseId: string, categories: Array<DataCategory>, status: ReferralStatus, sentAt: string, answeredAt: string | null, reason: string | null, until: string | null, version: number, owner: { id: string }, toAgency: { id: string } }> | null, assistance: Array<{ id: string, kind: AssistanceKind, startedOn: string, endedOn: string | null, outcome: AssistanceOutcome, version: number, provider: { id: string } }> | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type CaseQueryVariables = Exact<{
  id?: string | null | undefined;
  reference?: string | null | undefined;
}>;


export type CaseQuery = { case: { id: string, reference: string | null, district: string | null, openedOn: string | null, openedPrecision: DatePrecision | null, closedOn: string | null, status: CaseStatus | null, dataSource: DataSource | null, dataConsent: YesNoUnknown | null, dataAgreement: YesNoUnknown | null, version: number | null, access: { categories: Array<{ category: DataCategory, scope: Scope, until: string | null, clauses: Array<{ agreement: string, version: number, clause: string }> }> }, owner: { id: string } | null, region: { code: string } | null, identification: { status: IdentificationStatus, decidedBy: IdentifyingOrganisation | null, decidedOn: string | null } | null, consents: Array<{ id: string, purpose: Purpose, categories: Array<DataCategory>, givenBy: ConsentGiver, givenOn: string, until: string | null, withdrawnAt: string | null, version: number, toAgency: { id: string } }> | null, demographics: { sex: Sex, ageGroup: AgeGroup, deceased: YesNoUnknown, maritalStatus: MaritalStatus, children: number | null, education: EducationLevel, version: number, citizenship: { code: string }, countryOfBirth: { code: string }, otherCitizenships: Array<{ code: string }>, primaryLanguage: { code: string }, secondaryLanguage: { code: string } } | null, exploitation: { forms: Array<ExploitationForm>, exploitationClass: ExploitationClass, sector: LabourSector, meansOfControl: Array<MeansOfControl>, recruiterRelation: RecruiterRelation, startedOn: string | null, endedOn: string | null, sexualForms: Array<SexualExploitationForm>, traffickerRelation: TraffickerRelation, ageWhenTrafficked: number | null, recruitmentMethods: Array<RecruitmentMethod>, recruitmentPlatforms: Array<OnlinePlatform>, exploitationPlatforms: Array<OnlinePlatform>, vulnerabilities: Array<Vulnerability>, version: number, country: { code: string }, perpetrators: Array<{ number: number, roles: Array<PerpetratorRole>, version: number }>, events: Array<{ number: number, kind: TraffickingEventKind, happenedOn: string | null, version: number, country: { code: string } }> } | null, identity: { salutation: string | null, title: string | null, givenName: string | null, patronymic: string | null, familyName: string | null, birthDate: string | null, version: number, documents: Array<{ kind: DocumentKind, number: string }> } | null, contact: { phone: string | null, homePhone: string | null, email: string | null, address: string | null, version: number, mailingAddress: { street: string | null, city: string | null, state: string | null, postalCode: string | null, latitude: number | null, longitude: number | null, country: { code: string } | null } | null } | null, accounts: { version: number, told: Array<{ about: AccountSubject, number: number, text: string }> } | null, location: { version: number, places: Array<{ kind: PlaceKind, event: number | null, name: string | null, organisationType: OrganisationType | null, phone: string | null, street: string | null, city: string | null, state: string | null, postalCode: string | null, latitude: number | null, longitude: number | null, country: { code: string } | null }> } | null, care: { caseWorker: string | null, version: number, incomingReferrals: Array<{ organisation: string | null, caseWorker: string | null, madeOn: string | null, reason: ReferralReason | null }>, outgoingReferrals: Array<{ organisation: string | null, caseWorker: string | null, madeOn: string | null, reason: ReferralReason | null }>, supportPlans: Array<{ kind: SupportPlanKind | null, plannedEndOn: string | null, endedOn: string | null }> } | null, health: { needs: Array<HealthNeed>, pregnant: YesNoUnknown, disability: YesNoUnknown, vulnerabilities: Array<HealthVulnerability>, examinedOn: string | null, version: number } | null, childProtection: { guardian: GuardianKind, authorityInformedOn: string | null, bestInterestsAssessedOn: string | null, forensicInterviewOn: string | null, version: number } | null, proceedings: { number: string | null, article: string | null, stage: ProceedingStage, role: ProceedingRole, openedOn: string | null, version: number } | null, referrals: Array<{ id: string, caseId: string, categories: Array<DataCategory>, status: ReferralStatus, sentAt: string, answeredAt: string | null, reason: string | null, until: string | null, version: number, owner: { id: string }, toAgency: { id: string } }> | null, assistance: Array<{ id: string, kind: AssistanceKind, startedOn: string, endedOn: string | null, outcome: AssistanceOutcome, version: number, provider: { id: string } }> | null } | null };

export type RegisterCaseMutationVariables = Exact<{
  input: RegisterCaseInput;
}>;


export type RegisterCaseMutation = { registerCase: { id: string, reference: string | null, district: string | null, openedOn: string | null, openedPrecision: DatePrecision | null, closedOn: string | null, status: CaseStatus | null, dataSource: DataSource | null, dataConsent: YesNoUnknown | null, dataAgreement: YesNoUnknown | null, version: number | null, access: { categories: Array<{ category: DataCategory, scope: Scope, until: string | null, clauses: Array<{ agreement: string, version: number, clause: string }> }> }, owner: { id: string } | null, region: { code: string } | null, identification: { status: IdentificationStatus, decidedBy: IdentifyingOrganisation | null, decidedOn: string | null } | null, consents: Array<{ id: string, purpose: Purpose, categories: Array<DataCategory>, givenBy: ConsentGiver, givenOn: string, until: string | null, withdrawnAt: string | null, version: number, toAgency: { id: string } }> | null, demographics: { sex: Sex, ageGroup: AgeGroup, deceased: YesNoUnknown, maritalStatus: MaritalStatus, children: number | null, education: EducationLevel, version: number, citizenship: { code: string }, countryOfBirth: { code: string }, otherCitizenships: Array<{ code: string }>, primaryLanguage: { code: string }, secondaryLanguage: { code: string } } | null, exploitation: { forms: Array<ExploitationForm>, exploitationClass: ExploitationClass, sector: LabourSector, meansOfControl: Array<MeansOfControl>, recruiterRelation: RecruiterRelation, startedOn: string | null, endedOn: string | null, sexualForms: Array<SexualExploitationForm>, traffickerRelation: TraffickerRelation, ageWhenTrafficked: number | null, recruitmentMethods: Array<RecruitmentMethod>, recruitmentPlatforms: Array<OnlinePlatform>, exploitationPlatforms: Array<OnlinePlatform>, vulnerabilities: Array<Vulnerability>, version: number, country: { code: string }, perpetrators: Array<{ number: number, roles: Array<PerpetratorRole>, version: number }>, events: Array<{ number: number, kind: TraffickingEventKind, happenedOn: string | null, version: number, country: { code: string } }> } | null, identity: { salutation: string | null, title: string | null, givenName: string | null, patronymic: string | null, familyName: string | null, birthDate: string | null, version: number, documents: Array<{ kind: DocumentKind, number: string }> } | null, contact: { phone: string | null, homePhone: string | null, email: string | null, address: string | null, version: number, mailingAddress: { street: string | null, city: string | null, state: string | null, postalCode: string | null, latitude: number | null, longitude: number | null, country: { code: string } | null } | null } | null, accounts: { version: number, told: Array<{ about: AccountSubject, number: number, text: string }> } | null, location: { version: number, places: Array<{ kind: PlaceKind, event: number | null, name: string | null, organisationType: OrganisationType | null, phone: string | null, street: string | null, city: string | null, state: string | null, postalCode: string | null, latitude: number | null, longitude: number | null, country: { code: string } | null }> } | null, care: { caseWorker: string | null, version: number, incomingReferrals: Array<{ organisation: string | null, caseWorker: string | null, madeOn: string | null, reason: ReferralReason | null }>, outgoingReferrals: Array<{ organisation: string | null, caseWorker: string | null, madeOn: string | null, reason: ReferralReason | null }>, supportPlans: Array<{ kind: SupportPlanKind | null, plannedEndOn: string | null, endedOn: string | null }> } | null, health: { needs: Array<HealthNeed>, pregnant: YesNoUnknown, disability: YesNoUnknown, vulnerabilities: Array<HealthVulnerability>, examinedOn: string | null, version: number } | null, childProtection: { guardian: GuardianKind, authorityInformedOn: string | null, bestInterestsAssessedOn: string | null, forensicInterviewOn: string | null, version: number } | null, proceedings: { number: string | null, article: string | null, stage: ProceedingStage, role: ProceedingRole, openedOn: string | null, version: number } | null, referrals: Array<{ id: string, caseId: string, categories: Array<DataCategory>, status: ReferralStatus, sentAt: string, answeredAt: string | null, reason: string | null, until: string | null, version: number, owner: { id: string }, toAgency: { id: string } }> | null, assistance: Array<{ id: string, kind: AssistanceKind, startedOn: string, endedOn: string | null, outcome: AssistanceOutcome, version: number, provider: { id: string } }> | null } | null };

export type CodeListsQueryVariables = Exact<{
  names?: Array<string> | string | null | undefined;
  language?: Language | null | undefined;
}>;


export type CodeListsQuery = { codeLists: Array<{ name: string, title: string, scheme: string, source: string, closed: boolean, codes: Array<{ code: string, label: string }> }> };

export type ConsentFieldsFragment = { id: string, purpose: Purpose, categories: Array<DataCategory>, givenBy: ConsentGiver, givenOn: string, until: string | null, withdrawnAt: string | null, version: number, toAgency: { id: string } };

export type RecordConsentMutationVariables = Exact<{
  input: RecordConsentInput;
}>;


export type RecordConsentMutation = { recordConsent: { id: string, purpose: Purpose, categories: Array<DataCategory>, givenBy: ConsentGiver, givenOn: string, until: string | null, withdrawnAt: string | null, version: number, toAgency: { id: string } } | null };

export type WithdrawConsentMutationVariables = Exact<{
  input: WithdrawConsentInput;
}>;


export type WithdrawConsentMutation = { withdrawConsent: { id: string, purpose: Purpose, categories: Array<DataCategory>, givenBy: ConsentGiver, givenOn: string, until: string | null, withdrawnAt: string | null, version: number, toAgency: { id: string } } | null };

export type CloseCaseMutationVariables = Exact<{
  input: CloseCaseInput;
}>;


export type CloseCaseMutation = { closeCase: { id: string, status: CaseStatus | null, closedOn: string | null, closingReason: ClosingReason | null, version: number | null, retention: Array<{ category: DataCategory, days: number, until: string | null, erasedAt: string | null, clauses: Array<{ clause: string }> }> | null } | null };

export type ReopenCaseMutationVariables = Exact<{
  input: ReopenCaseInput;
}>;


export type ReopenCaseMutation = { reopenCase: { id: string, status: CaseStatus | null, closedOn: string | null, closingReason: ClosingReason | null, version: number | null } | null };

export type HoldCaseMutationVariables = Exact<{
  input: HoldCaseInput;
}>;


export type HoldCaseMutation = { holdCase: { id: string, hold: { reason: HoldReason, until: string } | null } | null };

export type EndHoldMutationVariables = Exact<{
  input: EndHoldInput;
}>;


export type EndHoldMutation = { endHold: { id: string, hold: { until: string } | null } | null };

export type RetentionDueQueryVariables = Exact<{
  withinDays?: number | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type RetentionDueQuery = { retentionDue: { edges: Array<{ node: { id: string, reference: string | null, retention: Array<{ category: DataCategory, until: string | null }> | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { me: { user: string, duties: Array<Duty>, purpose: Purpose | null, purposes: Array<Purpose>, agency: { id: string, kind: AgencyKind, title: string, region: { code: string } } | null, agreements: Array<{ id: string, version: number, status: AgreementStatus }>, access: Array<{ category: DataCategory, action: Action, scope: Scope, consent: boolean, minor: boolean, purposes: Array<Purpose>, approvals: number | null, longest: string | null, smallest: number | null, clauses: Array<{ agreement: string, version: number, clause: string }> }> } | null };

export type ReferralFieldsFragment = { id: string, caseId: string, categories: Array<DataCategory>, status: ReferralStatus, sentAt: string, answeredAt: string | null, reason: string | null, until: string | null, version: number, owner: { id: string }, toAgency: { id: string } };

export type ReferralsQueryVariables = Exact<{
  direction?: Direction;
  status?: Array<ReferralStatus> | ReferralStatus | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type ReferralsQuery = { referrals: { edges: Array<{ cursor: string, node: { id: string, caseId: string, categories: Array<DataCategory>, status: ReferralStatus, sentAt: string, answeredAt: string | null, reason: string | null, until: string | null, version: number, owner: { id: string }, toAgency: { id: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type ReferCaseMutationVariables = Exact<{
  input: ReferCaseInput;
}>;


export type ReferCaseMutation = { referCase: { id: string, caseId: string, categories: Array<DataCategory>, status: ReferralStatus, sentAt: string, answeredAt: string | null, reason: string | null, until: string | null, version: number, owner: { id: string }, toAgency: { id: string } } | null };

export type AcceptReferralMutationVariables = Exact<{
  input: AcceptReferralInput;
}>;


export type AcceptReferralMutation = { acceptReferral: { id: string, caseId: string, categories: Array<DataCategory>, status: ReferralStatus, sentAt: string, answeredAt: string | null, reason: string | null, until: string | null, version: number, owner: { id: string }, toAgency: { id: string } } | null };

export type DeclineReferralMutationVariables = Exact<{
  input: DeclineReferralInput;
}>;


export type DeclineReferralMutation = { declineReferral: { id: string, caseId: string, categories: Array<DataCategory>, status: ReferralStatus, sentAt: string, answeredAt: string | null, reason: string | null, until: string | null, version: number, owner: { id: string }, toAgency: { id: string } } | null };

export type SealCaseMutationVariables = Exact<{
  input: SealCaseInput;
}>;


export type SealCaseMutation = { sealCase: { id: string, seal: { reason: SealReason, since: string, users: Array<{ user: string, agency: { id: string } }> } | null } | null };

export type UnsealCaseMutationVariables = Exact<{
  input: UnsealCaseInput;
}>;


export type UnsealCaseMutation = { unsealCase: { id: string, seal: { reason: SealReason } | null } | null };

export type StatisticsQueryVariables = Exact<{
  of?: StatisticSource;
  measure?: Measure;
  by: Array<Dimension> | Dimension;
  where?: StatisticFilter | null | undefined;
  language?: Language | null | undefined;
}>;


export type StatisticsQuery = { statistics: { of: StatisticSource, measure: Measure, dimensions: Array<Dimension>, multiple: boolean, asOf: string, definition: string, release: { id: string, madeAt: string, definition: string } | null, cells: Array<{ value: number | null, low: number | null, high: number | null, status: ObservationStatus, confidentiality: ConfidentialityStatus | null, date: string, source: string, definition: string, key: Array<{ code: string, scheme: string, label: string }> }>, total: { value: number | null, low: number | null, high: number | null, status: ObservationStatus, confidentiality: ConfidentialityStatus | null, date: string, source: string, definition: string, key: Array<{ code: string, scheme: string, label: string }> } } | null };

export type CellFieldsFragment = { value: number | null, low: number | null, high: number | null, status: ObservationStatus, confidentiality: ConfidentialityStatus | null, date: string, source: string, definition: string, key: Array<{ code: string, scheme: string, label: string }> };

export const ConsentFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConsentFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Consent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"toAgency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"categories"}},{"kind":"Field","name":{"kind":"Name","value":"givenBy"}},{"kind":"Field","name":{"kind":"Name","value":"givenOn"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawnAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<ConsentFieldsFragment, unknown>;
export const ReferralFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReferralFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Referral"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"caseId"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"toAgency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"categories"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<ReferralFieldsFragment, unknown>;
export const AssistanceFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AssistanceFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Assistance"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"startedOn"}},{"kind":"Field","name":{"kind":"Name","value":"endedOn"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<AssistanceFieldsFragment, unknown>;
export const CaseFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"access"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"categories"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"scope"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"clauses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agreement"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"region"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"district"}},{"kind":"Field","name":{"kind":"Name","value":"openedOn"}},{"kind":"Field","name":{"kind":"Name","value":"openedPrecision"}},{"kind":"Field","name":{"kind":"Name","value":"closedOn"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"dataSource"}},{"kind":"Field","name":{"kind":"Name","value":"dataConsent"}},{"kind":"Field","name":{"kind":"Name","value":"dataAgreement"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"identification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"}},{"kind":"Field","name":{"kind":"Name","value":"decidedOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"consents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConsentFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"demographics"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"ageGroup"}},{"kind":"Field","name":{"kind":"Name","value":"citizenship"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"countryOfBirth"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"otherCitizenships"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deceased"}},{"kind":"Field","name":{"kind":"Name","value":"maritalStatus"}},{"kind":"Field","name":{"kind":"Name","value":"children"}},{"kind":"Field","name":{"kind":"Name","value":"primaryLanguage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"secondaryLanguage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"education"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"exploitation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"forms"}},{"kind":"Field","name":{"kind":"Name","value":"exploitationClass"}},{"kind":"Field","name":{"kind":"Name","value":"sector"}},{"kind":"Field","name":{"kind":"Name","value":"meansOfControl"}},{"kind":"Field","name":{"kind":"Name","value":"recruiterRelation"}},{"kind":"Field","name":{"kind":"Name","value":"country"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"startedOn"}},{"kind":"Field","name":{"kind":"Name","value":"endedOn"}},{"kind":"Field","name":{"kind":"Name","value":"sexualForms"}},{"kind":"Field","name":{"kind":"Name","value":"traffickerRelation"}},{"kind":"Field","name":{"kind":"Name","value":"ageWhenTrafficked"}},{"kind":"Field","name":{"kind":"Name","value":"recruitmentMethods"}},{"kind":"Field","name":{"kind":"Name","value":"recruitmentPlatforms"}},{"kind":"Field","name":{"kind":"Name","value":"exploitationPlatforms"}},{"kind":"Field","name":{"kind":"Name","value":"vulnerabilities"}},{"kind":"Field","name":{"kind":"Name","value":"perpetrators"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"roles"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"happenedOn"}},{"kind":"Field","name":{"kind":"Name","value":"country"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"identity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"salutation"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"patronymic"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"birthDate"}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"homePhone"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"mailingAddress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"street"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"postalCode"}},{"kind":"Field","name":{"kind":"Name","value":"country"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}}]}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"accounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"told"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"about"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"places"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"organisationType"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"street"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"postalCode"}},{"kind":"Field","name":{"kind":"Name","value":"country"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}}]}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"care"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"caseWorker"}},{"kind":"Field","name":{"kind":"Name","value":"incomingReferrals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"caseWorker"}},{"kind":"Field","name":{"kind":"Name","value":"madeOn"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outgoingReferrals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"caseWorker"}},{"kind":"Field","name":{"kind":"Name","value":"madeOn"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"supportPlans"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"plannedEndOn"}},{"kind":"Field","name":{"kind":"Name","value":"endedOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"health"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"needs"}},{"kind":"Field","name":{"kind":"Name","value":"pregnant"}},{"kind":"Field","name":{"kind":"Name","value":"disability"}},{"kind":"Field","name":{"kind":"Name","value":"vulnerabilities"}},{"kind":"Field","name":{"kind":"Name","value":"examinedOn"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"childProtection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"guardian"}},{"kind":"Field","name":{"kind":"Name","value":"authorityInformedOn"}},{"kind":"Field","name":{"kind":"Name","value":"bestInterestsAssessedOn"}},{"kind":"Field","name":{"kind":"Name","value":"forensicInterviewOn"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"proceedings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"openedOn"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"referrals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReferralFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assistance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AssistanceFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConsentFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Consent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"toAgency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"categories"}},{"kind":"Field","name":{"kind":"Name","value":"givenBy"}},{"kind":"Field","name":{"kind":"Name","value":"givenOn"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawnAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReferralFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Referral"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"caseId"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"toAgency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"categories"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AssistanceFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Assistance"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"startedOn"}},{"kind":"Field","name":{"kind":"Name","value":"endedOn"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<CaseFieldsFragment, unknown>;
export const CellFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CellFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StatisticCell"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"scheme"}},{"kind":"Field","name":{"kind":"Name","value":"label"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"confidentiality"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"definition"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}}]} as unknown as DocumentNode<CellFieldsFragment, unknown>;
export const AgenciesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Agencies"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kind"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"AgencyKind"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Language"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agencies"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kind"}}},{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"region"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"label"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"title"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}}]}}]} as unknown as DocumentNode<AgenciesQuery, AgenciesQueryVariables>;
export const ReadChangeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReadChange"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Language"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agreementDifference"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reading"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"heading"}},{"kind":"Field","name":{"kind":"Name","value":"sentences"}}]}},{"kind":"Field","name":{"kind":"Name","value":"records"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"own"}},{"kind":"Field","name":{"kind":"Name","value":"released"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"persons"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"agencies"}},{"kind":"Field","name":{"kind":"Name","value":"madeAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sentences"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}}]}}]}}]} as unknown as DocumentNode<ReadChangeQuery, ReadChangeQueryVariables>;
export const AgreementDifferenceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AgreementDifference"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agreementDifference"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agreement"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"parties"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agency"}},{"kind":"Field","name":{"kind":"Name","value":"change"}},{"kind":"Field","name":{"kind":"Name","value":"observer"}},{"kind":"Field","name":{"kind":"Name","value":"before"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"Field","name":{"kind":"Name","value":"after"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"clauses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"change"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sameClauses"}},{"kind":"Field","name":{"kind":"Name","value":"rights"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"change"}},{"kind":"Field","name":{"kind":"Name","value":"agencies"}},{"kind":"Field","name":{"kind":"Name","value":"public"}},{"kind":"Field","name":{"kind":"Name","value":"duties"}},{"kind":"Field","name":{"kind":"Name","value":"withoutDuty"}},{"kind":"Field","name":{"kind":"Name","value":"actions"}},{"kind":"Field","name":{"kind":"Name","value":"categories"}},{"kind":"Field","name":{"kind":"Name","value":"purposes"}},{"kind":"Field","name":{"kind":"Name","value":"scope"}},{"kind":"Field","name":{"kind":"Name","value":"ways"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"consent"}},{"kind":"Field","name":{"kind":"Name","value":"minor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"owners"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"before"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clauses"}},{"kind":"Field","name":{"kind":"Name","value":"terms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"approvals"}},{"kind":"Field","name":{"kind":"Name","value":"longest"}},{"kind":"Field","name":{"kind":"Name","value":"review"}},{"kind":"Field","name":{"kind":"Name","value":"smallest"}},{"kind":"Field","name":{"kind":"Name","value":"keep"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"after"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clauses"}},{"kind":"Field","name":{"kind":"Name","value":"terms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"approvals"}},{"kind":"Field","name":{"kind":"Name","value":"longest"}},{"kind":"Field","name":{"kind":"Name","value":"review"}},{"kind":"Field","name":{"kind":"Name","value":"smallest"}},{"kind":"Field","name":{"kind":"Name","value":"keep"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"ownCases"}},{"kind":"Field","name":{"kind":"Name","value":"otherCases"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"persons"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"keeping"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"owners"}},{"kind":"Field","name":{"kind":"Name","value":"categories"}},{"kind":"Field","name":{"kind":"Name","value":"daysBefore"}},{"kind":"Field","name":{"kind":"Name","value":"daysAfter"}},{"kind":"Field","name":{"kind":"Name","value":"clauses"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"Field","name":{"kind":"Name","value":"untouched"}}]}}]}}]} as unknown as DocumentNode<AgreementDifferenceQuery, AgreementDifferenceQueryVariables>;
export const AgreementsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Agreements"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Language"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agreements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"title"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"model"}}]}}]}}]} as unknown as DocumentNode<AgreementsQuery, AgreementsQueryVariables>;
export const AgreementDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Agreement"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"version"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Language"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agreement"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"version"},"value":{"kind":"Variable","name":{"kind":"Name","value":"version"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"title"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"digest"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"model"}},{"kind":"Field","name":{"kind":"Name","value":"signatories"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agency"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"Field","name":{"kind":"Name","value":"observers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agency"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"Field","name":{"kind":"Name","value":"clauses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"effect"}},{"kind":"Field","name":{"kind":"Name","value":"who"}},{"kind":"Field","name":{"kind":"Name","value":"kinds"}},{"kind":"Field","name":{"kind":"Name","value":"agencies"}},{"kind":"Field","name":{"kind":"Name","value":"duties"}},{"kind":"Field","name":{"kind":"Name","value":"actions"}},{"kind":"Field","name":{"kind":"Name","value":"categories"}},{"kind":"Field","name":{"kind":"Name","value":"scope"}},{"kind":"Field","name":{"kind":"Name","value":"owners"}},{"kind":"Field","name":{"kind":"Name","value":"purposes"}},{"kind":"Field","name":{"kind":"Name","value":"conditions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"consent"}},{"kind":"Field","name":{"kind":"Name","value":"minor"}},{"kind":"Field","name":{"kind":"Name","value":"approvals"}},{"kind":"Field","name":{"kind":"Name","value":"longest"}},{"kind":"Field","name":{"kind":"Name","value":"review"}},{"kind":"Field","name":{"kind":"Name","value":"smallest"}}]}},{"kind":"Field","name":{"kind":"Name","value":"except"}},{"kind":"Field","name":{"kind":"Name","value":"keep"}},{"kind":"Field","name":{"kind":"Name","value":"text"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}}]}}]}}]} as unknown as DocumentNode<AgreementQuery, AgreementQueryVariables>;
export const RecordAssistanceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordAssistance"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordAssistanceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordAssistance"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AssistanceFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AssistanceFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Assistance"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"startedOn"}},{"kind":"Field","name":{"kind":"Name","value":"endedOn"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<RecordAssistanceMutation, RecordAssistanceMutationVariables>;
export const CasesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Cases"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"20"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CaseFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cases"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseFields"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConsentFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Consent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"toAgency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"categories"}},{"kind":"Field","name":{"kind":"Name","value":"givenBy"}},{"kind":"Field","name":{"kind":"Name","value":"givenOn"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawnAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReferralFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Referral"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"caseId"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"toAgency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"categories"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AssistanceFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Assistance"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"startedOn"}},{"kind":"Field","name":{"kind":"Name","value":"endedOn"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"access"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"categories"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"scope"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"clauses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agreement"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"region"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"district"}},{"kind":"Field","name":{"kind":"Name","value":"openedOn"}},{"kind":"Field","name":{"kind":"Name","value":"openedPrecision"}},{"kind":"Field","name":{"kind":"Name","value":"closedOn"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"dataSource"}},{"kind":"Field","name":{"kind":"Name","value":"dataConsent"}},{"kind":"Field","name":{"kind":"Name","value":"dataAgreement"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"identification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"}},{"kind":"Field","name":{"kind":"Name","value":"decidedOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"consents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConsentFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"demographics"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"ageGroup"}},{"kind":"Field","name":{"kind":"Name","value":"citizenship"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"countryOfBirth"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"otherCitizenships"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deceased"}},{"kind":"Field","name":{"kind":"Name","value":"maritalStatus"}},{"kind":"Field","name":{"kind":"Name","value":"children"}},{"kind":"Field","name":{"kind":"Name","value":"primaryLanguage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"secondaryLanguage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"education"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"exploitation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"forms"}},{"kind":"Field","name":{"kind":"Name","value":"exploitationClass"}},{"kind":"Field","name":{"kind":"Name","value":"sector"}},{"kind":"Field","name":{"kind":"Name","value":"meansOfControl"}},{"kind":"Field","name":{"kind":"Name","value":"recruiterRelation"}},{"kind":"Field","name":{"kind":"Name","value":"country"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"startedOn"}},{"kind":"Field","name":{"kind":"Name","value":"endedOn"}},{"kind":"Field","name":{"kind":"Name","value":"sexualForms"}},{"kind":"Field","name":{"kind":"Name","value":"traffickerRelation"}},{"kind":"Field","name":{"kind":"Name","value":"ageWhenTrafficked"}},{"kind":"Field","name":{"kind":"Name","value":"recruitmentMethods"}},{"kind":"Field","name":{"kind":"Name","value":"recruitmentPlatforms"}},{"kind":"Field","name":{"kind":"Name","value":"exploitationPlatforms"}},{"kind":"Field","name":{"kind":"Name","value":"vulnerabilities"}},{"kind":"Field","name":{"kind":"Name","value":"perpetrators"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"roles"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"happenedOn"}},{"kind":"Field","name":{"kind":"Name","value":"country"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"identity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"salutation"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"patronymic"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"birthDate"}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"homePhone"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"mailingAddress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"street"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"postalCode"}},{"kind":"Field","name":{"kind":"Name","value":"country"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}}]}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"accounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"told"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"about"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"places"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"organisationType"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"street"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"postalCode"}},{"kind":"Field","name":{"kind":"Name","value":"country"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}}]}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"care"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"caseWorker"}},{"kind":"Field","name":{"kind":"Name","value":"incomingReferrals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"caseWorker"}},{"kind":"Field","name":{"kind":"Name","value":"madeOn"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outgoingReferrals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"caseWorker"}},{"kind":"Field","name":{"kind":"Name","value":"madeOn"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"supportPlans"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"plannedEndOn"}},{"kind":"Field","name":{"kind":"Name","value":"endedOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"health"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"needs"}},{"kind":"Field","name":{"kind":"Name","value":"pregnant"}},{"kind":"Field","name":{"kind":"Name","value":"disability"}},{"kind":"Field","name":{"kind":"Name","value":"vulnerabilities"}},{"kind":"Field","name":{"kind":"Name","value":"examinedOn"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"childProtection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"guardian"}},{"kind":"Field","name":{"kind":"Name","value":"authorityInformedOn"}},{"kind":"Field","name":{"kind":"Name","value":"bestInterestsAssessedOn"}},{"kind":"Field","name":{"kind":"Name","value":"forensicInterviewOn"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"proceedings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"openedOn"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"referrals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReferralFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assistance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AssistanceFields"}}]}}]}}]} as unknown as DocumentNode<CasesQuery, CasesQueryVariables>;
export const CaseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Case"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reference"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"case"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"reference"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reference"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConsentFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Consent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"toAgency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"categories"}},{"kind":"Field","name":{"kind":"Name","value":"givenBy"}},{"kind":"Field","name":{"kind":"Name","value":"givenOn"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawnAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReferralFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Referral"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"caseId"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"toAgency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"categories"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AssistanceFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Assistance"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"startedOn"}},{"kind":"Field","name":{"kind":"Name","value":"endedOn"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"access"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"categories"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"scope"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"clauses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agreement"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"region"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"district"}},{"kind":"Field","name":{"kind":"Name","value":"openedOn"}},{"kind":"Field","name":{"kind":"Name","value":"openedPrecision"}},{"kind":"Field","name":{"kind":"Name","value":"closedOn"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"dataSource"}},{"kind":"Field","name":{"kind":"Name","value":"dataConsent"}},{"kind":"Field","name":{"kind":"Name","value":"dataAgreement"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"identification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"}},{"kind":"Field","name":{"kind":"Name","value":"decidedOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"consents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConsentFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"demographics"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"ageGroup"}},{"kind":"Field","name":{"kind":"Name","value":"citizenship"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"countryOfBirth"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"otherCitizenships"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deceased"}},{"kind":"Field","name":{"kind":"Name","value":"maritalStatus"}},{"kind":"Field","name":{"kind":"Name","value":"children"}},{"kind":"Field","name":{"kind":"Name","value":"primaryLanguage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"secondaryLanguage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"education"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"exploitation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"forms"}},{"kind":"Field","name":{"kind":"Name","value":"exploitationClass"}},{"kind":"Field","name":{"kind":"Name","value":"sector"}},{"kind":"Field","name":{"kind":"Name","value":"meansOfControl"}},{"kind":"Field","name":{"kind":"Name","value":"recruiterRelation"}},{"kind":"Field","name":{"kind":"Name","value":"country"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"startedOn"}},{"kind":"Field","name":{"kind":"Name","value":"endedOn"}},{"kind":"Field","name":{"kind":"Name","value":"sexualForms"}},{"kind":"Field","name":{"kind":"Name","value":"traffickerRelation"}},{"kind":"Field","name":{"kind":"Name","value":"ageWhenTrafficked"}},{"kind":"Field","name":{"kind":"Name","value":"recruitmentMethods"}},{"kind":"Field","name":{"kind":"Name","value":"recruitmentPlatforms"}},{"kind":"Field","name":{"kind":"Name","value":"exploitationPlatforms"}},{"kind":"Field","name":{"kind":"Name","value":"vulnerabilities"}},{"kind":"Field","name":{"kind":"Name","value":"perpetrators"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"roles"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"happenedOn"}},{"kind":"Field","name":{"kind":"Name","value":"country"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"identity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"salutation"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"patronymic"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"birthDate"}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"homePhone"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"mailingAddress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"street"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"postalCode"}},{"kind":"Field","name":{"kind":"Name","value":"country"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}}]}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"accounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"told"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"about"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"places"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"organisationType"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"street"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"postalCode"}},{"kind":"Field","name":{"kind":"Name","value":"country"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}}]}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"care"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"caseWorker"}},{"kind":"Field","name":{"kind":"Name","value":"incomingReferrals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"caseWorker"}},{"kind":"Field","name":{"kind":"Name","value":"madeOn"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outgoingReferrals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"caseWorker"}},{"kind":"Field","name":{"kind":"Name","value":"madeOn"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"supportPlans"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"plannedEndOn"}},{"kind":"Field","name":{"kind":"Name","value":"endedOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"health"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"needs"}},{"kind":"Field","name":{"kind":"Name","value":"pregnant"}},{"kind":"Field","name":{"kind":"Name","value":"disability"}},{"kind":"Field","name":{"kind":"Name","value":"vulnerabilities"}},{"kind":"Field","name":{"kind":"Name","value":"examinedOn"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"childProtection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"guardian"}},{"kind":"Field","name":{"kind":"Name","value":"authorityInformedOn"}},{"kind":"Field","name":{"kind":"Name","value":"bestInterestsAssessedOn"}},{"kind":"Field","name":{"kind":"Name","value":"forensicInterviewOn"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"proceedings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"openedOn"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"referrals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReferralFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assistance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AssistanceFields"}}]}}]}}]} as unknown as DocumentNode<CaseQuery, CaseQueryVariables>;
export const RegisterCaseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RegisterCase"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RegisterCaseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"registerCase"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConsentFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Consent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"toAgency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"categories"}},{"kind":"Field","name":{"kind":"Name","value":"givenBy"}},{"kind":"Field","name":{"kind":"Name","value":"givenOn"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawnAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReferralFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Referral"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"caseId"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"toAgency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"categories"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AssistanceFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Assistance"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"startedOn"}},{"kind":"Field","name":{"kind":"Name","value":"endedOn"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"access"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"categories"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"scope"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"clauses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agreement"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"region"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"district"}},{"kind":"Field","name":{"kind":"Name","value":"openedOn"}},{"kind":"Field","name":{"kind":"Name","value":"openedPrecision"}},{"kind":"Field","name":{"kind":"Name","value":"closedOn"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"dataSource"}},{"kind":"Field","name":{"kind":"Name","value":"dataConsent"}},{"kind":"Field","name":{"kind":"Name","value":"dataAgreement"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"identification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"}},{"kind":"Field","name":{"kind":"Name","value":"decidedOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"consents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConsentFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"demographics"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"ageGroup"}},{"kind":"Field","name":{"kind":"Name","value":"citizenship"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"countryOfBirth"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"otherCitizenships"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deceased"}},{"kind":"Field","name":{"kind":"Name","value":"maritalStatus"}},{"kind":"Field","name":{"kind":"Name","value":"children"}},{"kind":"Field","name":{"kind":"Name","value":"primaryLanguage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"secondaryLanguage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"education"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"exploitation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"forms"}},{"kind":"Field","name":{"kind":"Name","value":"exploitationClass"}},{"kind":"Field","name":{"kind":"Name","value":"sector"}},{"kind":"Field","name":{"kind":"Name","value":"meansOfControl"}},{"kind":"Field","name":{"kind":"Name","value":"recruiterRelation"}},{"kind":"Field","name":{"kind":"Name","value":"country"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"startedOn"}},{"kind":"Field","name":{"kind":"Name","value":"endedOn"}},{"kind":"Field","name":{"kind":"Name","value":"sexualForms"}},{"kind":"Field","name":{"kind":"Name","value":"traffickerRelation"}},{"kind":"Field","name":{"kind":"Name","value":"ageWhenTrafficked"}},{"kind":"Field","name":{"kind":"Name","value":"recruitmentMethods"}},{"kind":"Field","name":{"kind":"Name","value":"recruitmentPlatforms"}},{"kind":"Field","name":{"kind":"Name","value":"exploitationPlatforms"}},{"kind":"Field","name":{"kind":"Name","value":"vulnerabilities"}},{"kind":"Field","name":{"kind":"Name","value":"perpetrators"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"roles"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"happenedOn"}},{"kind":"Field","name":{"kind":"Name","value":"country"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"identity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"salutation"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"patronymic"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"birthDate"}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"homePhone"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"mailingAddress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"street"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"postalCode"}},{"kind":"Field","name":{"kind":"Name","value":"country"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}}]}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"accounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"told"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"about"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"places"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"organisationType"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"street"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"postalCode"}},{"kind":"Field","name":{"kind":"Name","value":"country"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}}]}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"care"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"caseWorker"}},{"kind":"Field","name":{"kind":"Name","value":"incomingReferrals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"caseWorker"}},{"kind":"Field","name":{"kind":"Name","value":"madeOn"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outgoingReferrals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"caseWorker"}},{"kind":"Field","name":{"kind":"Name","value":"madeOn"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"supportPlans"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"plannedEndOn"}},{"kind":"Field","name":{"kind":"Name","value":"endedOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"health"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"needs"}},{"kind":"Field","name":{"kind":"Name","value":"pregnant"}},{"kind":"Field","name":{"kind":"Name","value":"disability"}},{"kind":"Field","name":{"kind":"Name","value":"vulnerabilities"}},{"kind":"Field","name":{"kind":"Name","value":"examinedOn"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"childProtection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"guardian"}},{"kind":"Field","name":{"kind":"Name","value":"authorityInformedOn"}},{"kind":"Field","name":{"kind":"Name","value":"bestInterestsAssessedOn"}},{"kind":"Field","name":{"kind":"Name","value":"forensicInterviewOn"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"proceedings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"openedOn"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"referrals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReferralFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assistance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AssistanceFields"}}]}}]}}]} as unknown as DocumentNode<RegisterCaseMutation, RegisterCaseMutationVariables>;
export const CodeListsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CodeLists"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"names"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Language"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"codeLists"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"names"},"value":{"kind":"Variable","name":{"kind":"Name","value":"names"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"title"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"scheme"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"closed"}},{"kind":"Field","name":{"kind":"Name","value":"codes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"label"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}}]}}]}}]} as unknown as DocumentNode<CodeListsQuery, CodeListsQueryVariables>;
export const RecordConsentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordConsent"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordConsentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordConsent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConsentFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConsentFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Consent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"toAgency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"categories"}},{"kind":"Field","name":{"kind":"Name","value":"givenBy"}},{"kind":"Field","name":{"kind":"Name","value":"givenOn"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawnAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<RecordConsentMutation, RecordConsentMutationVariables>;
export const WithdrawConsentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WithdrawConsent"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WithdrawConsentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"withdrawConsent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConsentFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConsentFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Consent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"toAgency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"categories"}},{"kind":"Field","name":{"kind":"Name","value":"givenBy"}},{"kind":"Field","name":{"kind":"Name","value":"givenOn"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawnAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<WithdrawConsentMutation, WithdrawConsentMutationVariables>;
export const CloseCaseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CloseCase"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CloseCaseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"closeCase"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"closedOn"}},{"kind":"Field","name":{"kind":"Name","value":"closingReason"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"retention"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"days"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"erasedAt"}},{"kind":"Field","name":{"kind":"Name","value":"clauses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clause"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CloseCaseMutation, CloseCaseMutationVariables>;
export const ReopenCaseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReopenCase"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReopenCaseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reopenCase"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"closedOn"}},{"kind":"Field","name":{"kind":"Name","value":"closingReason"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]} as unknown as DocumentNode<ReopenCaseMutation, ReopenCaseMutationVariables>;
export const HoldCaseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"HoldCase"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"HoldCaseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"holdCase"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"hold"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}}]}}]}}]} as unknown as DocumentNode<HoldCaseMutation, HoldCaseMutationVariables>;
export const EndHoldDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EndHold"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EndHoldInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endHold"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"hold"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"until"}}]}}]}}]}}]} as unknown as DocumentNode<EndHoldMutation, EndHoldMutationVariables>;
export const RetentionDueDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RetentionDue"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"withinDays"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retentionDue"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"withinDays"},"value":{"kind":"Variable","name":{"kind":"Name","value":"withinDays"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"retention"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<RetentionDueQuery, RetentionDueQueryVariables>;
export const MeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"region"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"user"}},{"kind":"Field","name":{"kind":"Name","value":"duties"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"purposes"}},{"kind":"Field","name":{"kind":"Name","value":"agreements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"access"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"scope"}},{"kind":"Field","name":{"kind":"Name","value":"consent"}},{"kind":"Field","name":{"kind":"Name","value":"minor"}},{"kind":"Field","name":{"kind":"Name","value":"purposes"}},{"kind":"Field","name":{"kind":"Name","value":"approvals"}},{"kind":"Field","name":{"kind":"Name","value":"longest"}},{"kind":"Field","name":{"kind":"Name","value":"smallest"}},{"kind":"Field","name":{"kind":"Name","value":"clauses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agreement"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}}]}}]}}]}}]}}]} as unknown as DocumentNode<MeQuery, MeQueryVariables>;
export const ReferralsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Referrals"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"direction"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Direction"}}},"defaultValue":{"kind":"EnumValue","value":"INCOMING"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"status"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReferralStatus"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"20"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"referrals"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"direction"},"value":{"kind":"Variable","name":{"kind":"Name","value":"direction"}}},{"kind":"Argument","name":{"kind":"Name","value":"status"},"value":{"kind":"Variable","name":{"kind":"Name","value":"status"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReferralFields"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReferralFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Referral"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"caseId"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"toAgency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"categories"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<ReferralsQuery, ReferralsQueryVariables>;
export const ReferCaseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReferCase"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReferCaseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"referCase"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReferralFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReferralFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Referral"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"caseId"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"toAgency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"categories"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<ReferCaseMutation, ReferCaseMutationVariables>;
export const AcceptReferralDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AcceptReferral"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AcceptReferralInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"acceptReferral"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReferralFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReferralFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Referral"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"caseId"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"toAgency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"categories"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<AcceptReferralMutation, AcceptReferralMutationVariables>;
export const DeclineReferralDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeclineReferral"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeclineReferralInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"declineReferral"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReferralFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReferralFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Referral"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"caseId"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"toAgency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"categories"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<DeclineReferralMutation, DeclineReferralMutationVariables>;
export const SealCaseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SealCase"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SealCaseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sealCase"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"seal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"users"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"user"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SealCaseMutation, SealCaseMutationVariables>;
export const UnsealCaseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UnsealCase"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UnsealCaseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unsealCase"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"seal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}}]} as unknown as DocumentNode<UnsealCaseMutation, UnsealCaseMutationVariables>;
export const StatisticsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Statistics"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"of"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StatisticSource"}}},"defaultValue":{"kind":"EnumValue","value":"SHARED"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"measure"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Measure"}}},"defaultValue":{"kind":"EnumValue","value":"PERSONS"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"by"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Dimension"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"StatisticFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Language"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statistics"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"of"},"value":{"kind":"Variable","name":{"kind":"Name","value":"of"}}},{"kind":"Argument","name":{"kind":"Name","value":"measure"},"value":{"kind":"Variable","name":{"kind":"Name","value":"measure"}}},{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"Variable","name":{"kind":"Name","value":"by"}}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"of"}},{"kind":"Field","name":{"kind":"Name","value":"measure"}},{"kind":"Field","name":{"kind":"Name","value":"dimensions"}},{"kind":"Field","name":{"kind":"Name","value":"multiple"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"definition"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"release"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"madeAt"}},{"kind":"Field","name":{"kind":"Name","value":"definition"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"cells"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CellFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CellFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CellFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StatisticCell"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"scheme"}},{"kind":"Field","name":{"kind":"Name","value":"label"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"confidentiality"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"definition"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}}]} as unknown as DocumentNode<StatisticsQuery, StatisticsQueryVariables>;