/**
 * The Chicago Manual of Style, 18th edition (2024), notes and bibliography, for articles of newspapers and web pages, in CSL
 * 1.0.2. Written for this project, as `mla` is. The access date stands only where the date of publication is not known, as
 * the manual asks.
 */
export const chicago = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0" default-locale="en-US">
  <info>
    <title>Chicago 18, notes and bibliography, articles</title>
    <id>pullquote-chicago</id>
    <updated>2026-11-23T00:00:00+00:00</updated>
  </info>
  <locale xml:lang="en">
    <terms>
      <term name="circa" form="short">ca.</term>
    </terms>
  </locale>
  <macro name="title">
    <text variable="title" quotes="true" text-case="title"/>
  </macro>
  <macro name="issued">
    <choose>
      <if is-uncertain-date="issued">
        <group delimiter=" "><text term="circa" form="short"/><date variable="issued" form="text"/></group>
      </if>
      <else-if variable="issued"><date variable="issued" form="text"/></else-if>
      <else><text term="no date" form="short"/></else>
    </choose>
  </macro>
  <macro name="accessed">
    <choose>
      <if variable="issued"/>
      <else>
        <group delimiter=" "><text term="accessed"/><date variable="accessed" form="text"/></group>
      </else>
    </choose>
  </macro>
  <macro name="first-by">
    <names variable="author">
      <name name-as-sort-order="all"/>
      <substitute><text variable="title"/></substitute>
    </names>
  </macro>
  <citation et-al-min="4" et-al-use-first="1">
    <layout suffix="." delimiter="; ">
      <group delimiter=", ">
        <names variable="author"><name and="text" delimiter-precedes-last="contextual"/></names>
        <text macro="title"/>
        <text variable="container-title" font-style="italic"/>
        <text macro="issued"/>
        <text variable="genre"/>
        <group delimiter=" "><choose><if locator="page" match="none"><label variable="locator" form="short"/></if></choose><text variable="locator"/></group>
        <text macro="accessed"/>
        <text variable="URL"/>
      </group>
    </layout>
  </citation>
  <bibliography hanging-indent="true" et-al-min="7" et-al-use-first="3">
    <sort><key macro="first-by"/><key variable="title"/></sort>
    <layout suffix=".">
      <group delimiter=". ">
        <names variable="author"><name name-as-sort-order="first" and="text" delimiter-precedes-last="always"/></names>
        <text macro="title"/>
        <group delimiter=", ">
          <text variable="container-title" font-style="italic"/>
          <text macro="issued"/>
        </group>
        <text variable="genre" text-case="capitalize-first"/>
        <choose>
          <if variable="issued"/>
          <else>
            <group delimiter=" ">
              <text term="accessed" text-case="capitalize-first"/>
              <date variable="accessed" form="text"/>
            </group>
          </else>
        </choose>
        <text variable="URL"/>
      </group>
    </layout>
  </bibliography>
</style>`;
