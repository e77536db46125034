/**
 * The Modern Language Association's style, 9th edition (2021), for articles of newspapers and web pages, in CSL 1.0.2. Written
 * for this project: the shared styles are licensed otherwise, and no package keeps them up to date. Unlike the handbook it says
 * "n.d." where a date is not known, so that the gap shows.
 */
export const mla = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="en-US">
  <info>
    <title>MLA 9, articles</title>
    <id>pullquote-mla</id>
    <updated>2026-11-23T00:00:00+00:00</updated>
  </info>
  <locale xml:lang="en">
    <terms>
      <term name="circa" form="short">ca.</term>
      <term name="month-05" form="short">May</term>
      <term name="month-06" form="short">June</term>
      <term name="month-07" form="short">July</term>
      <term name="month-09" form="short">Sept.</term>
      <term name="paragraph" form="short"><single>par.</single><multiple>pars.</multiple></term>
    </terms>
  </locale>
  <macro name="author">
    <names variable="author">
      <name name-as-sort-order="first" and="text" delimiter-precedes-last="always" delimiter-precedes-et-al="always" et-al-min="3" et-al-use-first="1"/>
    </names>
  </macro>
  <macro name="title">
    <choose>
      <if variable="container-title"><text variable="title" quotes="true" text-case="title"/></if>
      <else><text variable="title" font-style="italic" text-case="title"/></else>
    </choose>
  </macro>
  <macro name="day">
    <date variable="issued" delimiter=" ">
      <date-part name="day"/>
      <date-part name="month" form="short"/>
      <date-part name="year"/>
    </date>
  </macro>
  <macro name="issued">
    <choose>
      <if is-uncertain-date="issued">
        <group delimiter=" "><text term="circa" form="short"/><text macro="day"/></group>
      </if>
      <else-if variable="issued"><text macro="day"/></else-if>
      <else><text term="no date" form="short"/></else>
    </choose>
  </macro>
  <macro name="accessed">
    <group delimiter=" ">
      <text term="accessed" text-case="capitalize-first"/>
      <date variable="accessed" delimiter=" ">
        <date-part name="day"/>
        <date-part name="month" form="short"/>
        <date-part name="year"/>
      </date>
    </group>
  </macro>
  <macro name="author-short">
    <names variable="author">
      <name form="short" and="text" et-al-min="3" et-al-use-first="1"/>
      <substitute><text macro="title"/></substitute>
    </names>
  </macro>
  <macro name="which">
    <group delimiter=", ">
      <text macro="author-short"/>
      <choose>
        <if disambiguate="true" variable="author" match="all"><text macro="title"/></if>
        <else-if disambiguate="true"><text variable="container-title" font-style="italic"/></else-if>
      </choose>
    </group>
  </macro>
  <macro name="first-by">
    <names variable="author">
      <name name-as-sort-order="all"/>
      <substitute><text variable="title"/></substitute>
    </names>
  </macro>
  <citation disambiguate-add-givenname="true" givenname-disambiguation-rule="primary-name">
    <layout prefix="(" suffix=")" delimiter="; ">
      <choose>
        <if locator="page">
          <group delimiter=" "><text macro="which"/><text variable="locator"/></group>
        </if>
        <else>
          <group delimiter=", ">
            <text macro="which"/>
            <group delimiter=" "><label variable="locator" form="short"/><text variable="locator"/></group>
          </group>
        </else>
      </choose>
    </layout>
  </citation>
  <bibliography hanging-indent="true" subsequent-author-substitute="---">
    <sort><key macro="first-by"/><key variable="title"/></sort>
    <layout suffix=".">
      <group delimiter=". ">
        <text macro="author"/>
        <text macro="title"/>
        <group delimiter=", ">
          <text variable="container-title" font-style="italic"/>
          <text macro="issued"/>
          <text variable="URL"/>
        </group>
        <text variable="genre" text-case="capitalize-first"/>
        <text macro="accessed"/>
      </group>
    </layout>
  </bibliography>
</style>`;
