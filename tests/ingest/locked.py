"""Two documents with AES-256: anyone may read the first, the second asks for a password. Made once, with pypdf."""

from __future__ import annotations

import zlib
from base64 import b85decode

OPEN = zlib.decompress(
    b85decode(
        r"c-oCsYlu}<6gCiLjzv;G=0_=8Y_cLf`*rrirmOSJsA*=rIw3jMKKtx5b7SV5>D)8ZSk@p4*?@`pfFVY)NsA~8F)Yd-LrE%H(1als"
        r"q#_bMeh3y6Mf==)of(=S@4Y|vUi(|?+w0qFty|O9*t`@iBTmi5OJ7bn2tW|~Pdl}>j=N@Kp8;-"
        r"zN>xwX<+yFC%M<~&fYnYe=a?wSfOv*O3Fo+v6oMjn0+0+3Ivuwm?vGM{rn!>;bj^qoW1(dxx5WenRUZ%9SkQhw=>b7;IbxJrU=h$"
        r"Va<wVO{fV}h%px}1)A9lVuMB9$V2Ud{cieoxpO&_n5jk$XDw>j~yUO$on6#kP()ze3aNMRy$3Y?L0`B95s4glNt{bw9CV!RG=(N-"
        r"xHBndE4KT+UpqM5`^*Zw}j4WBPY5N!Z^-nh+#$rp?yH^j4G_2S(fBWdsiQ$g!dl$C%+&Wx$aMsF`OBRj(d{^$!pLd^F-"
        r"Z{Q%^UB_~*B38bxBI2rBlP*eoKbuydFJJv-}aq4R2>~-7hbIK^5dJYeR|uD+3!{FNd|9vfB%~H?|*xC?q}<-"
        r"9!pz}tQ}c#rsct13y;K4Mwi?-"
        r"8vj`S>OB18o4+nPv7~CGV@`X%{p_XnW8*{THk^*n9r%T^#@BXKcV3G={NXFMd*?fc)mz`J+56Pr_w2l*=`sHG@we+=8C&rCcjI%n"
        r"j4pWS;^{qmZ`nFAYumuQZC8eN?c4Cteanvib>icy{_`iRhEJXOU~3M~T@3q%W*@xr!sT^myN=&~KKbPNvFghYWWrUXsYvL}sE!+c"
        r"vHy9j3IUrUm@@KdtR29!MFrT@6MA;t1}K(PGL9v-B~|E2O#<9}s-"
        r"i$8woY0>ts)TmT1mqLUusAVW4@+RaBYah6k*Is$c^z8!4%5SH;^--"
        r"xM7}85S27Ap$HM?0Vd27)Wcd!dn^KpD8^yVao2*{kYO1@>QRG;)*j>-TQZ0}O#@Fu#ErdyuaO9-"
        r"M#S@t(1Hjl84f%dpg<BX4A;JmX{7N82{koTYE6(QxvwotLvyKN@@Y_6)%B;{O#@kXx{a}J?K4pZY5{ItQ@(>t3Po_G9jt3_Gbjhh"
        r"Hp$ecwaKO+ISfOjJuEooh=yDfLm7g~C=MA@o|R58W_ajBsH86$@dby%Xe$aOnGiNi5O9Mevbho|e8K_>t+pZNieehtbnFxO5^7^K"
        r"GJ(i65RiFFp->a<V;iQ;B)xWSSi%r;g$cq`bA$<IKBPXz$|oT-VtS7cCMI+s5DuLD0Oonb10k5SAzQ|!lW5Au=nR`>nqeb$%Kh8M"
        r"*vxpG&BSprEnb?aLXSyGHJvX!XY7^T)p2Zxad|909ECApm35<?vsTam`hhJU#5oEXGQOZ9V1i^7$Bdu55lCmL4U>(1Dd5-"
        r"tG>WN8(von95aHC+G_^K6{{RQz_Zk"
    )
)
"""Read without a password, changed with one only."""

LOCKED = zlib.decompress(
    b85decode(
        r"c-oCsYiv|S6!wM6^?@3G5DaEwt??1Oci#8Lb#dG7riMbF)DY7jGk0d%#rAI5y)7;A4*`-A)QFf!NF-KGOj<-"
        r"qNH7tiG11^7Km>jm#fT7tg8flbh|yT*?k?TNn#k_{m^t&E^Ue9rIkWX`O}Ulu3GCGWbpFIC2LcZi<OU~|a@?-"
        r"bK@HqS5sUspuj96fUR?sn0y>;@+R>3pfM|h38RxjG^Qr`%131Bh9>;Ag3`H@3^IY+Nx+X+LZJ`w=ca2tg(NGw%u{`^w0R=umm55P"
        r"nfh9mH$PQg93>8Cr$s}UVo>mqR&<Y@jK#eOocihe)8JD+-5jt*zDCx4N+pPPCb({~y%7#L}a@=eb7F0g!1@5!?C=-"
        r"?P*9=KUbH8e8WL|15I_i!40OBYCl;WZm1I{w_(0gwkUvX(*;@vO1pB!IQSaIj4T}zJqox0`pBPX}r_QlraQP<+D$G$%poEux+bVT"
        r"3Rz2S8ie7@@W*EDOt_0Q&+y+4kwy7>0#ho?TfcVK+|<`++N&}}!r`XD@iN8O=~i@I)Fb$|QPb2}z4ys`<moc_uiTi-LfD<`+Sv;5"
        r"J67y7PDPwl>Z&$)1H>dN+>WglD~nLQjoHP!md$>tC14$N%1+C0AVhUx8b<KunD95MT{Y@V3>=zRSP>Fx~p{p)r7_|I#<%lt4szWe"
        r"q|kIl9pegEjX!*$;-"
        r"J==bF`r>fr#wBm;JhT6<k57%@y+a%KE#C3RnLVj}i+=lL;_#vUdxp+V&iuM@Z8kj)Ti$%>fv26nzA5e6bYN>DTveK?gmgi7TzAF("
        r"r&v`2RwJkx`8?KcKy6b2Rx2U3>o!18Kmx{5fNV?U`(s@MZf7haC5pCBT0x3SNqt|5fFeksp++Mu2?`BSm>X@d;l7}u=Lezh`__u2"
        r"pa>H!2o{{10Md}rz-ST}qNVXA5sYFPcp933(X`{P11ZA1AYh0>Y$P<2YhPk$6s24+KU7>=4o!U)2+M`EFwi%~Zv4P7=s`=*6_o~2"
        r"EvR6O8e<eBhAC+<BG|Jmjk)r`bjGT>$_&MQ+2Le5-KIj=I;f)rv<A4DY-cx~6AGj1I9S(#9H<0HHpSYeH49Q$gr32^hD;bH><t4V"
        r"6^9z)kQmQL9x^^Mnwh|AM72$yK<UvyQWE0O;6#XQqJ$1@K?3DLA~*|(^(4w_=pjZVxA_<n+O$-"
        r"Ne569{Ndk$q@qEq{)X0Wu)5QV%ZgA#FskHG3@&%F7v!V(f+TsMzQv%MP@sXl7jt6|loBIGpDW<@HIUBTXTt10vHbxfMAi@i5*uHZ"
        r"Aw%IZ*uyM8!$NhQn;-bj+>tea5JM){hy|UX;DA>oi@+>|RnF3(db(4K(QwCz&FqkmHISrInJg_vj-"
        r"JtM%!%6yjAU)+VERGJwfM5I5D8-@}mxY5E`%Zm*wl(Mc0|r+8^8"
    )
)
"""Read with a password only."""
