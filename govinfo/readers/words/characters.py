"""List characters that documents print in other shapes: numerals, brackets, traditional characters."""

#: The numerals by which the form numbers its lines, in order.
NUMERALS = "一二三四五六七八九十"

#: Brackets of other shapes, and the round ones at the same place.
BRACKETS = "[]【】〔〕"
ROUND_BRACKETS = "()()()"

#: Traditional characters of labels, headings and titles, and the simplified ones at the same place.
TRADITIONAL = (
    "開務機關數製發廢現規範處許罰強業費額單萬項總計請聯無據補資訊結轉復訴訟糾審維歸屬"
    "於國進護黨應準則類內過環執檢詢舉報複繳納認獲給與動體鎮縣鄉區辦號條對來較運營團組"
    "織學術構檔還餘舊個數問題監督導為從領導網際傳統實權後確訪當覆經會決採購穩減況臺標議繼續"
    "佈祕劃點擊設閱讀這時間瀏覽別掃該閉沒見閲專釋夠訓編眾選體錄"
)
SIMPLIFIED = (
    "开务机关数制发废现规范处许罚强业费额单万项总计请联无据补资讯结转复诉讼纠审维归属"
    "于国进护党应准则类内过环执检询举报复缴纳认获给与动体镇县乡区办号条对来较运营团组"
    "织学术构档还余旧个数问题监督导为从领导网际传统实权后确访当复经会决采购稳减况台标议继续"
    "布秘划点击设阅读这时间浏览别扫该闭没见阅专释够训编众选体录"
)
#: Words that are used with traditional characters.
TRADITIONAL_WORDS = (
    ("资讯", "信息"),
    ("专案", "项目"),
    ("释出", "发布"),
    ("列印", "打印"),
    ("点选数", "点击数"),
    ("字型", "字体"),
    ("档案卷", "案卷"),
    ("性档案", "性文件"),
)
