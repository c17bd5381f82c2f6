// Words that, capitalised after "suspect" or "victim" or beside a comma and a date, show that no person is named.

export const NOT_A_NAME: ReadonlySet<string> = new Set(
  `access act airport bay beach bluff bluffs branch brook canyon cape cove creek crossing dam estates falls field forest
  gardens glen grove harbor harbour heights hill hills hollow international landing meadow meadows memorial mesa mills monument
  mountain mountains nm nhp nhs np nra ns oaks pass peak pines plains point pond prairie railroad railway rapids reservation
  reservoir ridge rock shore shores spring springs terminal trail union valley view vista water waters waterway woods
  act action address administration affairs agencies agency agreement alaska alabama all american an analysis and
  annual any apprehension are arizona arkansas arrest arrested assistance at attorney audit authority be biennial board
  borough branch bureau by california campus can canal captain case cases cbt ccso center central charges chief city cjis
  clause clerk college colorado command commission commissioner community compliance connecticut constable contact control
  coordinator corrections correctional could council counsel county court courts criminal crimes csa cso custody
  data database date dates day days december defender delaware department deputy description detective detention did
  director dispatch district division do does download drug due during east el emergency enforcement entry escaped evidence
  exigent expert federal fbi february file files fled florida for force form forms fort fraud friday from fugitive general
  georgia grand group had hall has have hawaii hearing help her his history hit hits homicide hospital house how human i
  id idaho identification if iii illinois in incident indian indiana information inmate institute institution intake
  interpol interview intelligence investigation investigations investigator iowa is island islands it jail january judge
  july june justice juvenile kansas kentucky lake lapd las law leo list locate location lookup los louisiana maine management
  manual march marshal maryland massachusetts matter may media memorandum metro metropolitan michigan minnesota mississippi
  missing missouri monday montana month months mount must my nac name national nation native nation's navajo ncic ndex
  n-dex nebraska nevada new nlets no north northern not notice november notification now nypd october of office officer
  offender ohio oklahoma on operations or order oregon other our ours outreach owner palm parish park parole patrol pd
  pennsylvania permission person persons photo plan police policies policy port possible pre pretrial prison privacy
  probation procedure procedures process program property prosecutor protection protective public purpose question record
  records reference referral region regional registration registry release relocation reminder reno report reporting reports
  request response restitution rhode right rights rikers river road room rule rules safety saint san santa saturday school
  screening search section security september sergeant service services sex sheriff sheriff's shall should sig so south
  southern special squad st state statement statements states station status step steps street subpoena suffolk sunday
  supervision supervisor support swat system systems target task team tennessee tennessee's test testimony texas the their
  then there these this thursday to town township training transfer transport transportation treatment tribal tribe troop
  tuesday two ucr under unified unit units university us user users utah van vehicle vermont version victim video village
  violent virginia visitation volunteer wanted warden warrant was washington we wednesday week welfare were west
  western what when where which who why wide will wisconsin with witness woman women would writ wyoming year years yes york
  you young your youth hello hi dear thanks please april august once after before until since although however also therefore
  first second next last only both each every some many most same more less such here too very just still again`.split(
    /\s+/,
  ),
);
