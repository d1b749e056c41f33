"""
Find the pinyin that a page prints in brackets behind the characters it reads.

Pages for learners and hijacked pages have it inside words, as 公(gong)开 and
信息(xìn xī)公开. It is left out where a text is compared; a text that is kept
stays as printed. What is no sequence of pinyin syllables is no pinyin: (N/A),
(km), (PDF). Neither is a single letter without a tone mark, which numbers an
item, nor what begins with a capital and has no tone mark, as a name does.
"""

import re
from functools import cache
from unicodedata import normalize

#: By their initials, without tone marks; "v" is how keyboards write "ü".
_SYLLABLES = """
a ai an ang ao e ei en eng er o ou
ba bai ban bang bao bei ben beng bi bian biao bie bin bing bo bu
ca cai can cang cao ce cen ceng ci cong cou cu cuan cui cun cuo
cha chai chan chang chao che chen cheng chi chong chou chu chua chuai chuan chuang chui chun chuo
da dai dan dang dao de dei den deng di dia dian diao die ding diu dong dou du duan dui dun duo
fa fan fang fei fen feng fo fou fu
ga gai gan gang gao ge gei gen geng gong gou gu gua guai guan guang gui gun guo
ha hai han hang hao he hei hen heng hong hou hu hua huai huan huang hui hun huo
ji jia jian jiang jiao jie jin jing jiong jiu ju juan jue jun
ka kai kan kang kao ke kei ken keng kong kou ku kua kuai kuan kuang kui kun kuo
la lai lan lang lao le lei leng li lia lian liang liao lie lin ling liu lo long lou lu luan lue lun luo lv lve
ma mai man mang mao me mei men meng mi mian miao mie min ming miu mo mou mu
na nai nan nang nao ne nei nen neng ni nian niang niao nie nin ning niu nong nou nu nuan nue nun nuo nv nve
pa pai pan pang pao pei pen peng pi pian piao pie pin ping po pou pu
qi qia qian qiang qiao qie qin qing qiong qiu qu quan que qun
ran rang rao re ren reng ri rong rou ru ruan rui run ruo
sa sai san sang sao se sen seng si song sou su suan sui sun suo
sha shai shan shang shao she shei shen sheng shi shou shu shua shuai shuan shuang shui shun shuo
ta tai tan tang tao te teng ti tian tiao tie ting tong tou tu tuan tui tun tuo
wa wai wan wang wei wen weng wo wu xi xia xian xiang xiao xie xin xing xiong xiu xu xuan xue xun
ya yan yang yao ye yi yin ying yo yong you yu yuan yue yun
za zai zan zang zao ze zei zen zeng zi zong zou zu zuan zui zun zuo
zha zhai zhan zhang zhao zhe zhei zhen zheng zhi zhong zhou zhu zhua zhuai zhuan zhuang zhui zhun zhuo
"""
#: A word of four characters has four syllables, each of six letters at most, and what divides them.
_LONGEST = 40
#: Letters that fonts for learners print for g and a, and how "ü" is met.
_PLAIN = str.maketrans("\u0261\u0251\u00fc", "gav")
_BETWEEN = re.compile(r"[\s'\u2019\u00b7-]+")
#: Behind a character, in brackets of any shape: letters, those with marks among them.
_IN_BRACKETS = re.compile(
    r"(?<=[\u3400-\u9fff\uf900-\ufaff])\s?[(\uff08\[\u3010\u3014]"
    rf"([A-Za-z\u00c0-\u024f\u0251\u0261\u0300-\u036f\u1e00-\u1eff\s'\u2019\u00b7-]{{1,{_LONGEST}}})"
    r"[)\uff09\]\u3011\u3015]"
)


def without_pinyin(text: str) -> str:
    """Return a text without the pinyin in brackets behind its characters."""
    return _IN_BRACKETS.sub(_left, text)


def _left(found: re.Match[str]) -> str:
    return "" if _is_pinyin(found[1]) else found[0]


def _is_pinyin(text: str) -> bool:
    """Whether letters are syllables; without tone marks, more than a letter, and none of them a capital."""
    composed = _BETWEEN.sub("", normalize("NFC", text))
    letters = "".join(map(_without_tone, composed.lower()))
    if letters == composed and len(letters) == 1:
        return False
    has_tones = letters != composed.lower()
    return (has_tones or composed.islower()) and _are_syllables(letters)


@cache
def _without_tone(letter: str) -> str:
    """Return the letter that a tone mark stands on."""
    plain = letter.translate(_PLAIN)
    if "\u0308" in normalize("NFD", letter):
        return "v"
    return normalize("NFD", plain)[0]


def _are_syllables(letters: str) -> bool:
    """Whether letters can be divided into syllables, in whatever way."""
    ends = {0}
    for start in range(len(letters)):
        if start in ends:
            ends.update(end for end in range(start + 1, start + 7) if letters[start:end] in _KNOWN)
    return len(letters) in ends


#: The sign of the minute has the letters of a syllable.
_KNOWN = frozenset(_SYLLABLES.split()) - {"min"}
