package org.shakti.mis.demands;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The authority that has to pay")
class PayerTest {
    @Test
    void isTheSameHoweverItIsWritten() {
        assertThat(Payer.key("D.L.S.A., Sample town"))
                .isEqualTo(Payer.key(" dlsa  Sample Town"))
                .isNotEqualTo(Payer.key("DLSA Other town"));
        assertThat(Payer.key(" ")).isEmpty();
    }

    @Test
    void isAskedAtTheStateWhereItsNameSaysSo() {
        assertThat(Payer.office(Payer.key("S.L.S.A. Sample State"))).contains("SLSA");
        assertThat(Payer.office(Payer.key("State Legal Services Authority"))).contains("SLSA");
        assertThat(Payer.office(Payer.key("রাজ্য আইনি পরিষেবা কর্তৃপক্ষ"))).contains("SLSA");
        assertThat(Payer.office(Payer.key("DLSA Sample town"))).contains("DLSA");
        assertThat(Payer.office("")).isEmpty();
    }
}
