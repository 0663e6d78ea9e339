/** The dialect of Henan: XML with pinyin tags in GB18030, Chinese words for codes, local times without offset. */
package org.jieli.mappings.henan;
