// Common given names, to know a person's name in small letters or capitals. Names that are also words are left out.

export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  `aaron adam adrian alan albert alejandro alex alexander alexis alfred alice alicia allen allison amanda amber amy ana
  andre andrea andrew angel angela anita ann anna anne annie anthony antonio arthur ashley barbara barry ben benjamin bernard
  bernice betty beverly billy bob bobby bonnie bradley brandi brandon brenda brent brian brittany bruce bryan calvin cameron
  carl carla carlos carmen carol caroline carolyn carrie catherine cathy chad charlene charles charlotte cheryl chris
  christian christina christine christopher cindy clara clarence claude claudia clifford clyde connie corey craig cristina
  crystal curtis cynthia dana daniel danielle danny darlene darrell darren dan dave david deborah debra dennis derek derrick
  diana diane diego dolores donald donna doris dorothy douglas duane dustin dwayne earl eddie edgar edith eduardo edward
  edwin eileen elaine eleanor elizabeth ellen elsie emily emma enrique eric erica erik erin ernest esther ethan eugene eva
  evan evelyn felicia felix fernando florence frances francis francisco fred frederick gabriel gary george gerald geraldine
  gilbert gina gladys glenn gloria gordon greg gregory guadalupe hannah harold harry heather hector heidi helen henry
  herbert herman howard hugo ian irene isaac ivan jack jackie jacob jacqueline jaime jake james jamie jane janet janice
  jared jasmine jason javier jay jean jeanette jeff jeffery jeffrey jennifer jenny jeremy jerome jerry jesse jessica jesus
  jill jim jimmy joan joann joanne joe joel john johnny jon jonathan jorge jose joseph joshua joyce juan juanita judith
  judy julia julian julie julio justin karen karl kate katherine kathleen kathryn kathy katie keith kelly ken kenneth kevin
  kimberly kristen kristin kyle larry latoya laura lauren laurie lawrence leah lee leo leon leonard leroy leslie lewis lillian
  linda lisa lloyd lois lori louis louise lucas lucille luis lydia lynn marcia marcus margaret maria marie marilyn mario
  marion marjorie martha martin marvin mary matthew maureen maurice max megan melanie melissa melvin michael micheal michele
  michelle miguel mike mildred milton mitchell mohamed mohammed molly monica monique nancy natalie natasha nathan nathaniel
  nicholas nick nicole nina norma norman olivia oscar pamela patricia patrick paul paula pauline pedro peggy peter philip phillip
  phyllis rachel rafael ralph ramon randall randy raul raymond rebecca renee rhonda ricardo richard rick ricky rita robert
  roberta roberto rodney roger roland ronald ronnie rosa rosemary roy ruben russell ruth ryan sally salvador sam samantha
  samuel sandra sara sarah scott sean sergio seth shane shannon sharon shaun shawn sheila shelly sherry shirley sofia sophia
  sonia stacey stacy stanley stephanie stephen steve steven sue stuart susan suzanne sylvia tamara tammy tanya tara teresa
  terrence terry theodore theresa thelma thomas tiffany tim timothy tina todd tommy toni tony tonya tracy travis tyler
  tyrone valerie vanessa vernon veronica vicki victor victoria vincent virginia vivian walter wanda warren wayne wendy
  wesley william willie yolanda yvonne zachary josé jesús maría raúl andré ramón sofía josefina jamal darnell deshawn
  tyrell lamar hassan ahmed muhammad omar ali yusuf mei wei nguyen priya raj`.split(/\s+/),
);
