/** The WeChat official account: callback, crypto, dialogues, menus, notices. Knows no sibling; says what it needs as ports. */
@NullMarked
package org.mingjing.wechat;

import org.jspecify.annotations.NullMarked;
