/**
 * Harvard as "Cite Them Right" has it (12th edition, 2022), for articles of newspapers and web pages, in CSL 1.0.2. Written for
 * this project, as `mla` is. Without an author the title comes first.
 */
export const harvard = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="en-US">
  <info>
    <title>Harvard (Cite Them Right 12), articles</title>
    <id>pullquote-harvard</id>
    <updated>2026-11-23T00:00:00+00:00</updated>
  </info>
  <locale xml:lang="en">
    <style-options punctuation-in-quote="false"/>
    <terms>
      <term name="circa" form="short">ca.</term>
      <term name="open-quote">‘</term>
      <term name="close-quote">’</term>
      <term name="open-inner-quote">“</term>
      <term name="close-inner-quote">”</term>
      <term name="available at">available at</term>
      <term name="no date" form="short">no date</term>
    </terms>
  </locale>
  <macro name="author">
    <names variable="author">
      <name name-as-sort-order="all" and="text" initialize-with="." sort-separator=", " delimiter-precedes-last="never" et-al-min="4" et-al-use-first="1"/>
      <et-al font-style="italic"/>
    </names>
  </macro>
  <macro name="title">
    <choose>
      <if variable="container-title"><text variable="title" quotes="true"/></if>
      <else><text variable="title" font-style="italic"/></else>
    </choose>
  </macro>
  <macro name="year">
    <choose>
      <if is-uncertain-date="issued">
        <group delimiter=" ">
          <text term="circa" form="short"/>
          <group><date variable="issued"><date-part name="year"/></date><text variable="year-suffix"/></group>
        </group>
      </if>
      <else-if variable="issued">
        <group><date variable="issued"><date-part name="year"/></date><text variable="year-suffix"/></group>
      </else-if>
      <else><group delimiter=" "><text term="no date" form="short"/><text variable="year-suffix"/></group></else>
    </choose>
  </macro>
  <macro name="day">
    <group delimiter=" ">
      <choose><if is-uncertain-date="issued"><text term="circa" form="short"/></if></choose>
      <date variable="issued" delimiter=" "><date-part name="day"/><date-part name="month"/></date>
    </group>
  </macro>
  <macro name="accessed">
    <group prefix="(" delimiter=": " suffix=")">
      <text term="accessed" text-case="capitalize-first"/>
      <date variable="accessed" delimiter=" ">
        <date-part name="day"/>
        <date-part name="month"/>
        <date-part name="year"/>
      </date>
    </group>
  </macro>
  <macro name="first-by">
    <names variable="author">
      <name name-as-sort-order="all"/>
      <substitute><text variable="title"/></substitute>
    </names>
  </macro>
  <citation et-al-min="4" et-al-use-first="1" disambiguate-add-year-suffix="true" disambiguate-add-givenname="true" givenname-disambiguation-rule="primary-name">
    <layout prefix="(" suffix=")" delimiter="; ">
      <group delimiter=", ">
        <names variable="author">
          <name form="short" and="text" initialize-with="."/>
          <et-al font-style="italic"/>
          <substitute><text macro="title"/></substitute>
        </names>
        <text macro="year"/>
        <group delimiter=" "><label variable="locator" form="short"/><text variable="locator"/></group>
      </group>
    </layout>
  </citation>
  <bibliography hanging-indent="true">
    <sort><key macro="first-by"/><key variable="issued"/><key variable="title"/></sort>
    <layout suffix=".">
      <group delimiter=". ">
        <group delimiter=", ">
          <group delimiter=" ">
            <choose>
              <if variable="author">
                <text macro="author"/>
                <text macro="year" prefix="(" suffix=")"/>
                <text macro="title"/>
              </if>
              <else>
                <text macro="title"/>
                <text macro="year" prefix="(" suffix=")"/>
              </else>
            </choose>
            <text variable="genre" prefix="[" suffix="]"/>
          </group>
          <text variable="container-title" font-style="italic"/>
          <text macro="day"/>
        </group>
        <group delimiter=" ">
          <group delimiter=": ">
            <text term="available at" text-case="capitalize-first"/>
            <text variable="URL"/>
          </group>
          <text macro="accessed"/>
        </group>
      </group>
    </layout>
  </bibliography>
</style>`;
